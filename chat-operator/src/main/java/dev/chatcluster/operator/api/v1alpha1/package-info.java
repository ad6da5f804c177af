/** The ChatCluster resource as its users write it. Defaults and rules live in its schema. */
@NullMarked
package dev.chatcluster.operator.api.v1alpha1;

import org.jspecify.annotations.NullMarked;
