/** The public REST interface and the accounts that the program uses. */
@NullMarked
package dev.chatcluster.bench.api;

import org.jspecify.annotations.NullMarked;
