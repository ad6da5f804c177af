package dev.chatcluster.notification.mail.domain;

/** What a mail is about. */
public enum MailKind {
  /** What auth-service wants written: with a link, or of one that was followed. */
  ACTION,
  SECURITY,
  MISSED,
  WEEKLY
}
