/** The phases of the benchmark. */
@NullMarked
package dev.chatcluster.bench.load;

import org.jspecify.annotations.NullMarked;
