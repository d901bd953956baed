package io.github.forksafe.audit;

import io.github.forksafe.finding.Suppression;

/**
 * A suppression in a comment.
 *
 * @param suppression what it says
 * @param fault why it suppresses nothing as it is written, one sentence; empty if nothing is wrong
 * @param line the line of the program that it speaks of, from 1
 */
record CommentSuppression(Suppression suppression, String fault, int line) {}
