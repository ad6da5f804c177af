package dev.chatcluster.notification.push.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's service worker gets; the words around it are its own, in its own language.
 *
 * @param kind mention or message
 * @param text of groups only: what two people say to each other is in no push
 * @param count how many messages it stands for
 */
public record PushPayload(
    String kind,
    UUID conversationId,
    boolean group,
    @Nullable String conversationName,
    UUID actorId,
    @Nullable String actorName,
    UUID messageId,
    long seq,
    int count,
    @Nullable String text,
    String path) {}
