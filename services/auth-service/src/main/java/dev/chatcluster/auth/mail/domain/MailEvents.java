package dev.chatcluster.auth.mail.domain;

/** Tells who sends the mails; sent if and only if the current unit of work commits. */
@FunctionalInterface
public interface MailEvents {
  void requested(MailAction action);
}
