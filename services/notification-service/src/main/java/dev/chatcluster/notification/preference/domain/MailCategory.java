package dev.chatcluster.notification.preference.domain;

import java.util.Arrays;
import java.util.Optional;

/** Mails that one may do without. */
public enum MailCategory {
  MISSED_MESSAGES((byte) 1, "missed-messages"),
  WEEKLY_SUMMARY((byte) 2, "weekly-summary");

  private final byte number;
  private final String word;

  MailCategory(byte number, String word) {
    this.number = number;
    this.word = word;
  }

  /** As links in mails name it, for ever. */
  public byte number() {
    return number;
  }

  public static Optional<MailCategory> of(byte number) {
    return Arrays.stream(values()).filter(c -> c.number == number).findFirst();
  }

  /** As callers and mailchip name it. */
  public String word() {
    return word;
  }
}
