package dev.chatcluster.notification.inbox.domain;

import org.jspecify.annotations.Nullable;

/** A notification with what its people and conversations are called now. */
public record NamedNotification(
    Notification notification, @Nullable String actorName, @Nullable String conversationName) {}
