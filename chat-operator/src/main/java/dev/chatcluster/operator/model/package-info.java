/**
 * What an installation consists of: a pure function of its resource, its Secrets and the operator's
 * settings. Nothing here asks the cluster anything.
 */
@NullMarked
package dev.chatcluster.operator.model;

import org.jspecify.annotations.NullMarked;
