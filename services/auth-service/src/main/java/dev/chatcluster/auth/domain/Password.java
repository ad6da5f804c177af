package dev.chatcluster.auth.domain;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A password as typed, with accents composed so that it does not depend on the keyboard. */
public record Password(String value) {
  private static final int MIN_LENGTH = 10;
  private static final int MAX_LENGTH = 128;

  /**
   * Reads a password to check. What cannot be one is still checked, so that the answer's time tells
   * nothing.
   */
  public static Password given(@Nullable String typed) {
    String text = typed == null ? "" : typed;
    return new Password(
        Text.length(text) > MAX_LENGTH ? "" : Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  /** Reads a new password that must not be easy to guess. */
  public static Password chosen(
      @Nullable String typed, @Nullable Handle handle, @Nullable EmailAddress email)
      throws InvalidValueException {
    if (typed == null) {
      throw new InvalidValueException("Is required");
    }
    int length = Text.length(typed);
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw new InvalidValueException(
          "Must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
    }
    Password password = new Password(Normalizer.normalize(typed, Normalizer.Form.NFC));
    String folded = password.value.toLowerCase(Locale.ROOT);
    if ((handle != null && folded.equals(handle.value()))
        || (email != null && isOf(email, folded))) {
      throw new InvalidValueException("Must not be your handle or e-mail address");
    }
    if (CommonPasswords.contains(folded)) {
      throw new InvalidValueException("Is one of the first that anybody would guess");
    }
    return password;
  }

  private static boolean isOf(EmailAddress email, String folded) {
    String key = email.key();
    return folded.equals(key) || folded.equals(key.substring(0, key.lastIndexOf('@')));
  }

  @Override
  public String toString() {
    return "Password[***]";
  }
}
