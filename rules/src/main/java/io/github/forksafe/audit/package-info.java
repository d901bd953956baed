/**
 * The whole audit as one call: {@link io.github.forksafe.audit.Audit#run}. The Maven plugin and the command line turn their
 * options into an {@link io.github.forksafe.audit.AuditRequest} and their reports out of an
 * {@link io.github.forksafe.audit.AuditResult}; neither holds a step of the pipeline, so they cannot disagree.
 */
@NullMarked
package io.github.forksafe.audit;

import org.jspecify.annotations.NullMarked;
