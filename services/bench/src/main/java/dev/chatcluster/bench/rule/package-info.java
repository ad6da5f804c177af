/**
 * What a correct client does, free of sockets and clocks: the log's order, the outbox, read marks,
 * back-off.
 */
@NullMarked
package dev.chatcluster.bench.rule;

import org.jspecify.annotations.NullMarked;
