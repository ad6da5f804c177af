package dev.chatcluster.auth.mail.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mails that were asked for. All calls belong inside a unit of work. */
public interface MailActions {
  /**
   * Adds one.
   *
   * @param tokenHash null for a mail without a link
   */
  void add(MailAction action, byte @Nullable [] tokenHash);

  Optional<MailAction> byId(UUID id);

  Optional<MailAction> byTokenHash(byte[] hash);

  /** Reads one and holds it against changes until the transaction ends. */
  Optional<MailAction> lock(UUID id);

  void markUsed(UUID id, Instant now);

  /** Makes the open links of these kinds worthless. */
  void replace(UUID accountId, Set<MailKind> kinds, Instant now);

  /** Drops those past their end, at most so many; tells how many. */
  int dropExpired(Instant now, int limit);
}
