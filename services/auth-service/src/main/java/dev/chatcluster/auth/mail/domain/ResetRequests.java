package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Asked resets that nobody has looked at yet. All calls belong inside a unit of work. */
public interface ResetRequests {
  void add(UUID id, EmailAddress email, Instant now);

  /** Takes the oldest that no other replica is at; empty when there is none. */
  Optional<EmailAddress> take();
}
