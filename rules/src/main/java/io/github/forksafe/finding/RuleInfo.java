package io.github.forksafe.finding;

/**
 * What a rule is called and how loud it is. The name is the rule's only id and names the pattern that it flags.
 *
 * @param name lower case words joined by hyphens, such as {@code fork-after-thread}
 * @param level the level of its findings where nothing else is configured
 * @param summary one sentence without a full stop
 */
public record RuleInfo(String name, Severity level, String summary) {}
