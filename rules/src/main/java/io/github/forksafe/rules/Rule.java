package io.github.forksafe.rules;

import io.github.forksafe.finding.RuleInfo;
import java.util.stream.Stream;

/**
 * A rule: a pure function from evidence to claims. Its page, shown by {@code explain} and carried in SARIF, is the Markdown file
 * beside its class, which is also its test.
 */
public sealed interface Rule
        permits ChildLogsAfterFork,
                ChildNeedsHeldLock,
                DependencyForkUnsafe,
                DependencyStartsThreads,
                DependencyUnresolved,
                ForkAfterLibraryThread,
                ForkAfterThread,
                ForkInThread,
                ForkWhileLocked,
                ImplicitStartMethod,
                NotAnalysed,
                ObjectSharedAcrossFork,
                PreexecWithThreads,
                PreloadedThread,
                ReleaseLockInChild,
                RespawningPool,
                SuppressionRule,
                ThreadAtImport,
                ThreadInForkingProgram {

    /**
     * What the rule is called and how loud it is.
     *
     * @return its description
     */
    RuleInfo info();

    /**
     * Judges the evidence.
     *
     * @param subject what there is to judge
     * @return its claims, in the order of the evidence
     */
    Stream<Claim> check(Subject subject);
}
