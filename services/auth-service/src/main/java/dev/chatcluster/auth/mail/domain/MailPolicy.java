package dev.chatcluster.auth.mail.domain;

import java.time.Duration;

/**
 * How long mails are good for.
 *
 * @param verify life of the link that confirms an address
 * @param reset life of the link that sets a new password
 * @param change life of a wanted change of the address, and of its two links
 * @param notice how long the address of a mail without a link is kept
 */
public record MailPolicy(Duration verify, Duration reset, Duration change, Duration notice) {
  Duration lifeOf(MailKind kind) {
    return switch (kind) {
      case VERIFY_EMAIL -> verify;
      case RESET_PASSWORD -> reset;
      case CHANGE_EMAIL_OLD, CHANGE_EMAIL_NEW -> change;
      case EMAIL_CHANGED, ACCOUNT_EXISTS -> notice;
    };
  }
}
