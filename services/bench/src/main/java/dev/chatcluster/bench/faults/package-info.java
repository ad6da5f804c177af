/** Processes are killed while people talk; afterwards the books are checked. */
@NullMarked
package dev.chatcluster.bench.faults;

import org.jspecify.annotations.NullMarked;
