package dev.chatcluster.chat.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations as a person sees them in a list, and their logs. Read only. */
public interface Overviews {
  /** Where a page of the list ended. */
  record Position(Instant lastActivityAt, UUID conversationId) {}

  /** The person's conversations, the liveliest first. */
  List<Overview> list(UUID userId, @Nullable Position after, int limit);

  Optional<Overview> find(UUID userId, UUID conversationId);

  /** Entries after a seq that the member may see, in order. */
  List<LogEvent> eventsAfter(Member member, long afterSeq, int limit);

  /** Messages before a seq that the member may see, the newest first. */
  List<Message> messagesBefore(Member member, long beforeSeq, int limit, int offset);
}
