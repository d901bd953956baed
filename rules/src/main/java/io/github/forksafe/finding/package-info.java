/**
 * What the audit says: findings, their levels, places and traces, as plain values. Sits low so that rules make them and
 * reports read them without knowing each other; knows nothing of Python or of how a finding was found.
 */
@NullMarked
package io.github.forksafe.finding;

import org.jspecify.annotations.NullMarked;
