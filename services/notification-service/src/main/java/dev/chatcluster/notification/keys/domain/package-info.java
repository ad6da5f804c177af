/** Keys that this service makes for itself. */
@NullMarked
package dev.chatcluster.notification.keys.domain;

import org.jspecify.annotations.NullMarked;
