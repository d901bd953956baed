package io.github.forksafe.report;

import io.github.forksafe.audit.AuditResult;
import java.io.IOException;

/** One way to write down what an audit found. */
public interface ReportFormat {

    /**
     * What users call the format.
     *
     * @return one word in lower case
     */
    String name();

    /**
     * What to call a file that holds such a report.
     *
     * @return a file name without a directory
     */
    String fileName();

    /**
     * Writes the report: the same characters for the same result, with line feeds as line ends, to be encoded as UTF-8.
     *
     * @param result what to write down
     * @param out where to; not closed
     * @throws IOException if {@code out} throws it
     */
    void write(AuditResult result, Appendable out) throws IOException;
}
