/**
 * WebSockets on one selector thread, lean enough that the load generator is not what is measured.
 */
@NullMarked
package dev.chatcluster.bench.socket;

import org.jspecify.annotations.NullMarked;
