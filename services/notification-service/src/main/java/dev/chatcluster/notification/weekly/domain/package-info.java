/** The summary of the week, every Monday morning. */
@NullMarked
package dev.chatcluster.notification.weekly.domain;

import org.jspecify.annotations.NullMarked;
