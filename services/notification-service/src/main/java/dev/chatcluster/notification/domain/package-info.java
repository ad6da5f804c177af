/** What the features share: refusals and limits. */
@NullMarked
package dev.chatcluster.notification.domain;

import org.jspecify.annotations.NullMarked;
