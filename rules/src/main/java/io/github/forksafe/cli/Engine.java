package io.github.forksafe.cli;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.AuditResult;
import io.github.forksafe.finding.RuleInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the command runs.
 *
 * @param audit the whole audit
 * @param rules the rules that there are
 * @param pages the Markdown page of a rule, by the rule's name
 * @param environment the variables of the process
 */
record Engine(
        Function<AuditRequest, AuditResult> audit,
        List<RuleInfo> rules,
        Function<String, String> pages,
        Map<String, String> environment) {

    Engine {
        rules = List.copyOf(rules);
        environment = Map.copyOf(environment);
    }
}
