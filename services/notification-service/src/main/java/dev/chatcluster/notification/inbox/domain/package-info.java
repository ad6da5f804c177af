/** The notification centre: what is kept and shown to a person. */
@NullMarked
package dev.chatcluster.notification.inbox.domain;

import org.jspecify.annotations.NullMarked;
