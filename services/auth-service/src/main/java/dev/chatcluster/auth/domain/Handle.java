package dev.chatcluster.auth.domain;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name by which an account is found: unique, lower case, 3 to 32 characters. */
public record Handle(String value) {
  private static final Pattern FORM = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{1,30}[a-z0-9])");

  /** Reads what a person typed; upper case is taken as lower case. */
  public static Handle parse(@Nullable String typed) throws InvalidValueException {
    if (typed == null || typed.isBlank()) {
      throw new InvalidValueException("Is required");
    }
    String value = typed.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new InvalidValueException(
          "Must be 3 to 32 of a-z, 0-9, dot, dash and underscore, with a letter or digit at both ends");
    }
    return new Handle(value);
  }
}
