package dev.chatcluster.notification.push.domain;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What is to be pushed. */
public interface PushRequests {
  /** Adds to what waits for the same person and conversation. In the caller's transaction. */
  void add(List<Outcome.Gathered> pushed);

  /** What was read needs no push. In the caller's transaction. */
  void readUpTo(Collection<ChatEvent.Read> marks);

  /** Takes some that are due; nobody else gets them before the lease is over. */
  List<PushRequest> take(int limit, Duration lease);

  /** It is over, unless there is something newer by now. */
  void done(PushRequest request);

  void postpone(PushRequest request, Instant until);
}
