package dev.chatcluster.notification.missed.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may have missed something.
 *
 * @param newestSeq the newest message that they want to hear of
 * @param readSeq how far they have read
 * @param mailedSeq what the last mail told up to
 * @param mailedAt when that was; null if never
 * @param silent muted, or nothing wanted
 * @param missedMail whether they want such mails
 */
public record Watched(
    UUID conversationId,
    UUID userId,
    long newestSeq,
    long readSeq,
    long mailedSeq,
    @Nullable Instant mailedAt,
    boolean silent,
    boolean missedMail) {}
