package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Sha256;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The secret of a mail's link: 256 bits. Only its SHA-256 is stored. */
public record MailToken(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  /**
   * Reads what somebody shows.
   *
   * @throws AuthException.TokenInvalid when it cannot be one
   */
  static MailToken shown(@Nullable String value) {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new AuthException.TokenInvalid();
    }
    return new MailToken(value);
  }

  byte[] hash() {
    return Sha256.of(value);
  }

  @Override
  public String toString() {
    return "MailToken[***]";
  }
}
