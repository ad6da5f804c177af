package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.KeyedHash;
import java.util.Base64;
import java.util.UUID;

/**
 * Derives each link's secret from the action's id and a key of the installation: who sends the mail
 * can ask for it again, and still it stands in no table and no event.
 */
public final class MailTokens {
  private final KeyedHash hash;

  public MailTokens(KeyedHash hash) {
    this.hash = hash;
  }

  MailToken of(UUID actionId) {
    return new MailToken(
        Base64.getUrlEncoder().withoutPadding().encodeToString(hash.of(actionId.toString())));
  }
}
