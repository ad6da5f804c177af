package dev.chatcluster.notification.mail.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where requests are kept. Each method is a transaction, or part of the caller's. */
public interface MailRequests {
  /** Keeps those whose cause made none before; none at all where no mails are sent. */
  void add(List<MailRequest> requests);

  /** Takes some that are due; nobody else gets them before the lease is over. */
  List<MailRequest> take(int limit, Duration lease);

  /** mailchip has taken it and is asked again then. */
  void accepted(UUID id, String mailId, Instant nextAt);

  /** It is handed over again then, if mailchip has not got it. */
  void again(UUID id, @Nullable String mailId, Instant nextAt);

  void end(UUID id, MailOutcome outcome);

  int removeEndedBefore(Instant at);
}
