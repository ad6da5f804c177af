/** What the processes of an installation cost, read from /proc. */
@NullMarked
package dev.chatcluster.bench.proc;

import org.jspecify.annotations.NullMarked;
