package dev.chatcluster.notification.mail.domain;

/** How a mail that was wanted ended. */
public enum MailOutcome {
  SENT,
  /** mailchip could not deliver it. */
  FAILED,
  /** The address is on mailchip's list of those not to write to. */
  SUPPRESSED,
  /** Read first, switched off, expired, or nobody to write to. */
  NOT_NEEDED,
  /** mailchip does not take it, however often. */
  REFUSED,
  /** mailchip has it with other words: the call that handed it over was never answered. */
  TAKEN,
  GIVEN_UP
}
