/** The operator's process. */
@NullMarked
package dev.chatcluster.operator;

import org.jspecify.annotations.NullMarked;
