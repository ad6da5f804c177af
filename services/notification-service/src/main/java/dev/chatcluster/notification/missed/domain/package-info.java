/** Messages that wait unread for somebody who is away: when a mail tells of them. */
@NullMarked
package dev.chatcluster.notification.missed.domain;

import org.jspecify.annotations.NullMarked;
