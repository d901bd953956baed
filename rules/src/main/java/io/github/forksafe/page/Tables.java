package io.github.forksafe.page;

import java.util.List;

/** Tables of texts, which scroll by themselves where the window is narrow. */
final class Tables {

    private Tables() {}

    /** Writes a table with a head; every row has as many cells. */
    static void write(Html html, List<String> head, List<List<String>> rows) {
        html.open("div", "class", "fs-scroll", "tabindex", "0").open("table", "class", "bodyTable fs-table");
        html.open("thead").open("tr");
        head.forEach(cell -> html.element("th", cell, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
        for (List<String> row : rows) {
            html.line().open("tr");
            row.forEach(cell -> writeCell(html, cell));
            html.close("tr");
        }
        html.close("tbody").close("table").close("div").line();
    }

    /** A cell may have several lines; one that is an address is a link. */
    private static void writeCell(Html html, String cell) {
        html.open("td");
        boolean first = true;
        for (String line : cell.split("\n", -1)) {
            if (!first) {
                html.empty("br");
            }
            if (line.startsWith("https://") && line.indexOf(' ') < 0) {
                html.element("a", line, "href", line);
            } else {
                html.text(line);
            }
            first = false;
        }
        html.close("td");
    }
}
