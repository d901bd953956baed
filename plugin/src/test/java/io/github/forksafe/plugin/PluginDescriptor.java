package io.github.forksafe.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The descriptor that Maven reads, {@code META-INF/maven/plugin.xml}, as the build generated it. */
record PluginDescriptor(Document document) {

    /**
     * A parameter of a goal.
     *
     * @param property what it is called on the command line; empty if it cannot be given there
     * @param defaultValue its default as written, empty if there is none
     */
    record Parameter(String name, String type, String property, String defaultValue, String description) {}

    static PluginDescriptor read() throws IOException, ParserConfigurationException, SAXException {
        try (InputStream xml = PluginDescriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            return new PluginDescriptor(
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Objects.requireNonNull(xml)));
        }
    }

    List<String> goals() {
        return mojos().stream().map(mojo -> text(mojo, "goal")).sorted().toList();
    }

    /** The text of an element of a goal's description, such as {@code threadSafe}. */
    String of(String goal, String element) {
        return text(mojo(goal), element);
    }

    /** The parameters of a goal that users may set, sorted by name. */
    List<Parameter> parameters(String goal) {
        Element mojo = mojo(goal);
        Optional<Element> values = children(mojo, "configuration").stream().findFirst();
        List<Parameter> found = new ArrayList<>();
        for (Element parameter : children(children(mojo, "parameters").get(0), "parameter")) {
            if (text(parameter, "editable").equals("true")) {
                String name = text(parameter, "name");
                Optional<Element> value =
                        values.flatMap(all -> children(all, name).stream().findFirst());
                found.add(new Parameter(
                        name,
                        text(parameter, "type"),
                        value.map(Node::getTextContent).orElse("").replaceAll("^\\$\\{|\\}$", ""),
                        value.map(element -> element.getAttribute("default-value"))
                                .orElse(""),
                        text(parameter, "description")));
            }
        }
        found.sort(Comparator.comparing(Parameter::name));
        return found;
    }

    private Element mojo(String goal) {
        return mojos().stream()
                .filter(mojo -> text(mojo, "goal").equals(goal))
                .findFirst()
                .orElseThrow();
    }

    private List<Element> mojos() {
        return children(children(document.getDocumentElement(), "mojos").get(0), "mojo");
    }

    private static String text(Element element, String child) {
        return children(element, child).stream()
                .findFirst()
                .map(found -> found.getTextContent().strip())
                .orElse("");
    }

    private static List<Element> children(Element element, String name) {
        NodeList nodes = element.getChildNodes();
        List<Element> found = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element child && child.getTagName().equals(name)) {
                found.add(child);
            }
        }
        return found;
    }
}
