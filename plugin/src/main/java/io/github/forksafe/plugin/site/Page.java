package io.github.forksafe.plugin.site;

import java.util.List;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.doxia.sink.impl.SinkEventAttributeSet;

/** The few kinds of paragraph that our pages are made of, written to a Doxia sink; every text is escaped there. */
final class Page {
    private final Sink sink;

    Page(Sink sink) {
        this.sink = sink;
    }

    /** Writes a section of a level from 1 with a title that can be linked to. */
    void section(int level, String title, Runnable body) {
        sink.section(level, null);
        sink.sectionTitle(level, null);
        sink.text(title);
        sink.sectionTitle_(level);
        body.run();
        sink.section_(level);
    }

    /** Names the place, so that {@link #link} leads to it. */
    void anchor(String name) {
        sink.anchor(name);
        sink.anchor_();
    }

    /** Writes a link to an anchor of this page. */
    void link(String anchor, String text) {
        sink.link("#" + anchor);
        sink.text(text);
        sink.link_();
    }

    /** Writes a paragraph. */
    void paragraph(String text) {
        sink.paragraph();
        sink.text(text);
        sink.paragraph_();
    }

    /** Writes a paragraph that starts with bold words, maybe with nothing after them. */
    void paragraph(String lead, String text) {
        sink.paragraph();
        sink.bold();
        sink.text(lead);
        sink.bold_();
        sink.text(text.isEmpty() ? "" : " " + text);
        sink.paragraph_();
    }

    /** Writes a box; the style class says how it looks in the skins that know it. */
    void box(String styleClass, String text) {
        sink.division(new SinkEventAttributeSet("class", styleClass));
        paragraph(text);
        sink.division_();
    }

    /** Writes lines of source as they are. */
    void code(List<String> lines) {
        sink.verbatim(null);
        sink.text(String.join("\n", lines));
        sink.verbatim_();
    }

    /** Writes an unordered list. */
    void list(List<String> items) {
        sink.list();
        for (String item : items) {
            sink.listItem();
            sink.text(item);
            sink.listItem_();
        }
        sink.list_();
    }

    /** Writes a table of plain texts; every row has as many cells as the head. */
    void textTable(List<String> head, List<List<String>> rows) {
        table(head, rows.stream().map(this::texts).toList());
    }

    private List<Runnable> texts(List<String> cells) {
        return cells.stream().map(cell -> (Runnable) () -> sink.text(cell)).toList();
    }

    /** Writes a table whose cells write themselves. */
    void table(List<String> head, List<List<Runnable>> rows) {
        sink.table();
        sink.tableRows(null, true);
        sink.tableRow();
        for (String cell : head) {
            sink.tableHeaderCell();
            sink.text(cell);
            sink.tableHeaderCell_();
        }
        sink.tableRow_();
        for (List<Runnable> row : rows) {
            sink.tableRow();
            for (Runnable cell : row) {
                sink.tableCell();
                cell.run();
                sink.tableCell_();
            }
            sink.tableRow_();
        }
        sink.tableRows_();
        sink.table_();
    }

    /** Writes text into a cell or a paragraph that is open. */
    void text(String text) {
        sink.text(text);
    }

    /** Writes text in the font of source code. */
    void codeText(String text) {
        sink.inline(new SinkEventAttributeSet("semantics", "code"));
        sink.text(text);
        sink.inline_();
    }
}
