/** Conversations as this service knows them, and what an event of theirs means for each member. */
@NullMarked
package dev.chatcluster.notification.conversation.domain;

import org.jspecify.annotations.NullMarked;
