package io.github.forksafe.callgraph;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.SortedSet;

/** A call graph as text: one JSON object whose members are the callers, each with the list of its callees; sorted, in ASCII. */
public final class CallGraphText {
    private static final JsonFactory JSON =
            new JsonFactoryBuilder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private CallGraphText() {}

    /**
     * Writes a call graph.
     *
     * @param graph the call graph
     * @param out where to write; it is left open
     * @throws IOException where it cannot be written
     */
    public static void write(CallGraph graph, Writer out) throws IOException {
        JsonGenerator json = JSON.createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
        json.writeStartObject();
        for (Map.Entry<String, SortedSet<String>> caller : graph.byName().entrySet()) {
            json.writeArrayFieldStart(caller.getKey());
            for (String callee : caller.getValue()) {
                json.writeString(callee);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.close();
        out.append('\n');
    }
}
