/** Makes the cluster what the model says, and tells in the status what is true. */
@NullMarked
package dev.chatcluster.operator.reconcile;

import org.jspecify.annotations.NullMarked;
