/** What people want to hear of, and when not. */
@NullMarked
package dev.chatcluster.notification.preference.domain;

import org.jspecify.annotations.NullMarked;
