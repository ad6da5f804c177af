/** One message, sent many times. */
@NullMarked
package dev.chatcluster.bench.once;

import org.jspecify.annotations.NullMarked;
