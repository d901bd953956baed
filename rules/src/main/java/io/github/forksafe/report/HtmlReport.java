package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.page.AuditPage;
import java.io.IOException;
import java.util.function.Function;

/** The report for people with a browser: the page of the site, with a frame of its own. */
public final class HtmlReport implements ReportFormat {
    private final String version;
    private final Function<String, String> pages;

    /**
     * Makes the format.
     *
     * @param version the version of this program
     * @param pages the Markdown page of a rule, by the rule's name
     */
    public HtmlReport(String version, Function<String, String> pages) {
        this.version = version;
        this.pages = pages;
    }

    @Override
    public String name() {
        return "html";
    }

    @Override
    public String fileName() {
        return "forksafe.html";
    }

    @Override
    public void write(AuditResult result, Appendable out) throws IOException {
        out.append(AuditPage.document(result, pages, version));
    }
}
