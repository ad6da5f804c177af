package dev.chatcluster.notification.mail.domain;

import java.util.UUID;

/** Who sends mails: mailchip. */
public interface Mailer {
  /** What became of handing one over. */
  sealed interface Posted {
    record Taken(String mailId) implements Posted {}

    /** The same key was used for other words. */
    record TakenBefore() implements Posted {}

    record Refused(String reason) implements Posted {}

    record Later(String reason) implements Posted {}
  }

  /** How far a mail is. */
  enum State {
    WAITING,
    SENT,
    FAILED,
    SUPPRESSED,
    /** It was lost: hand it over again. */
    UNKNOWN,
    /** It does not answer now. */
    UNANSWERED
  }

  /** Whether mails are sent at all. */
  boolean isConfigured();

  Posted post(UUID key, Mail mail);

  State state(String mailId);
}
