package io.github.forksafe.audit;

import io.github.forksafe.manifest.Manifest;
import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.project.Skipped;
import io.github.forksafe.python.parse.Comments;
import io.github.forksafe.source.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What one file came to.
 *
 * @param module its facts
 * @param skipped what of it was left out on purpose
 * @param comments its comments
 * @param suppressions what some of them say
 * @param script what it says of its own dependencies, if it says something
 * @param problems what of it could not be read
 */
record FileFacts(
        ModuleFacts module,
        List<Skipped> skipped,
        Comments comments,
        List<CommentSuppression> suppressions,
        Optional<Manifest> script,
        List<Problem> problems) {}
