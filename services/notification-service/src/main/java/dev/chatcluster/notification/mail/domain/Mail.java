package dev.chatcluster.notification.mail.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail as mailchip takes it.
 *
 * @param locale of its words, such as en
 * @param data what its template asks for
 * @param unsubscribeUrl null for mails that nobody may do without
 */
public record Mail(
    String template,
    String locale,
    String timeZone,
    Recipient to,
    String priority,
    Map<String, Object> data,
    @Nullable String unsubscribeUrl) {
  /** Who gets it. */
  public record Recipient(String address, String name) {
    /** Without the address: this may be logged. */
    @Override
    public String toString() {
      return "Recipient[…]";
    }
  }

  public Mail {
    data = Map.copyOf(data);
  }

  /** Without what it says: links in it are secrets. */
  @Override
  public String toString() {
    return "Mail[" + template + "]";
  }
}
