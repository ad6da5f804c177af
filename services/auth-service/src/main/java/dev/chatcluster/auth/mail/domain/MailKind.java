package dev.chatcluster.auth.mail.domain;

/** What a mail of this service is for. */
public enum MailKind {
  VERIFY_EMAIL(true),
  RESET_PASSWORD(true),
  /** To the address that the account has: may it be changed? */
  CHANGE_EMAIL_OLD(true),
  /** To the address that it shall have: is it yours? */
  CHANGE_EMAIL_NEW(true),
  /** To the address that it had. */
  EMAIL_CHANGED(false),
  /** To the holder of an address that somebody else wanted. */
  ACCOUNT_EXISTS(false);

  private final boolean link;

  MailKind(boolean link) {
    this.link = link;
  }

  /** Whether the mail holds a link with a secret, of which only the newest of its kind works. */
  public boolean hasLink() {
    return link;
  }
}
