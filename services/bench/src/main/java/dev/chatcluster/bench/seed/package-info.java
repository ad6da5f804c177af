/** Demo people and their conversations. */
@NullMarked
package dev.chatcluster.bench.seed;

import org.jspecify.annotations.NullMarked;
