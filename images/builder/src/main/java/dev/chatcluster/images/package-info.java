/**
 * Builds the project's container images with Jib: from descriptions, without a daemon, the same
 * bytes each time.
 */
@NullMarked
package dev.chatcluster.images;

import org.jspecify.annotations.NullMarked;
