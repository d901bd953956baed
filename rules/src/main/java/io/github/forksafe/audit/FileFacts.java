package io.github.forksafe.audit;

import io.github.forksafe.model.ModuleFacts;
import io.github.forksafe.source.Problem;
import java.util.List;

/**
 * What one file came to.
 *
 * @param module its facts
 * @param problems what of it could not be read
 */
record FileFacts(ModuleFacts module, List<Problem> problems) {}
