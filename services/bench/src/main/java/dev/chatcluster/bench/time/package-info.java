/** Waiting for conditions and for moments. */
@NullMarked
package dev.chatcluster.bench.time;

import org.jspecify.annotations.NullMarked;
