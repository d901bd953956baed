/**
 * The pages that show an audit in a Maven site. Knows the audit's result and Doxia's sink: no mojo, no project, no
 * session, and nothing of how findings are found. All text of a page comes from audited files or findings and goes through
 * the sink's {@code text}, which escapes it; raw markup is only what this package writes itself.
 */
@NullMarked
package io.github.forksafe.plugin.site;

import org.jspecify.annotations.NullMarked;
