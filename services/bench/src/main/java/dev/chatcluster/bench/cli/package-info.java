/** Commands, their options, and what they are pointed at. */
@NullMarked
package dev.chatcluster.bench.cli;

import org.jspecify.annotations.NullMarked;
