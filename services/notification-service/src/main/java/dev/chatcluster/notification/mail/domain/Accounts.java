package dev.chatcluster.notification.mail.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who knows addresses and the secrets of links: auth-service. */
public interface Accounts {
  /** Where to write to a person. */
  record Address(String email, boolean verified, String locale, String displayName) {
    @Override
    public String toString() {
      return "Address[…]";
    }
  }

  /**
   * What to write, and where to.
   *
   * @param template mailchip's
   * @param path of the link; empty where there is none to follow
   * @param expiresAt null where there is no link
   */
  record Action(
      String template,
      String email,
      String locale,
      String displayName,
      String path,
      @Nullable Instant expiresAt) {
    @Override
    public String toString() {
      return "Action[" + template + "]";
    }
  }

  /** Empty when there is no such account. */
  Optional<Address> address(UUID userId);

  /** Empty when it was used, replaced, or has expired. */
  Optional<Action> action(String actionId);
}
