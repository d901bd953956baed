package io.github.forksafe.audit;

import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.project.Skipped;
import io.github.forksafe.source.Problem;
import java.util.List;

/**
 * What one file came to.
 *
 * @param module its facts
 * @param skipped what of it was left out on purpose
 * @param problems what of it could not be read
 */
record FileFacts(ModuleFacts module, List<Skipped> skipped, List<Problem> problems) {}
