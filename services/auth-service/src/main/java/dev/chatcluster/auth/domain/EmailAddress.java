package dev.chatcluster.auth.domain;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail address with its domain in lower case and ASCII. The part before the @ keeps its case
 * for sending, but {@link #key} compares without it.
 */
public record EmailAddress(String value) {
  private static final int MAX_LENGTH = 254;
  private static final Pattern LOCAL_PART =
      Pattern.compile("[^\\s\\p{Cntrl}\\p{Cf}@\"(),:;<>\\[\\]\\\\]{1,64}");
  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

  public static EmailAddress parse(@Nullable String typed) throws InvalidValueException {
    if (typed == null || typed.isBlank()) {
      throw new InvalidValueException("Is required");
    }
    String address = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    int at = address.lastIndexOf('@');
    if (at < 1 || address.length() > MAX_LENGTH) {
      throw notAnAddress();
    }
    String local = address.substring(0, at);
    String domain = ascii(address.substring(at + 1)).toLowerCase(Locale.ROOT);
    String value = local + "@" + domain;
    if (!LOCAL_PART.matcher(local).matches()
        || !DOMAIN.matcher(domain).matches()
        || value.length() > MAX_LENGTH) {
      throw notAnAddress();
    }
    return new EmailAddress(value);
  }

  /** What must be unique. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  private static String ascii(String domain) throws InvalidValueException {
    try {
      return IDN.toASCII(domain);
    } catch (IllegalArgumentException e) {
      throw notAnAddress();
    }
  }

  private static InvalidValueException notAnAddress() {
    return new InvalidValueException(
        "Must be an e-mail address of at most " + MAX_LENGTH + " characters");
  }
}
