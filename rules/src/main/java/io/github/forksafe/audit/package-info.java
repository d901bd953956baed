/**
 * The whole audit as one call: {@link io.github.forksafe.audit.Audit#run}. The Maven plugin and the command line turn their
 * options into an {@link io.github.forksafe.audit.AuditRequest} and their reports out of an
 * {@link io.github.forksafe.audit.AuditResult}; neither holds a step of the pipeline, so they cannot disagree.
 *
 * <p>{@link io.github.forksafe.audit.AuditCache} keeps a whole result for when nothing has changed. A design with facts of single files was
 * given up: parsing is a small part of an audit, and what the files say together, the large one, hangs on all of them.
 */
@NullMarked
package io.github.forksafe.audit;

import org.jspecify.annotations.NullMarked;
