package dev.chatcluster.notification.preference.domain;

/** How much somebody wants to hear of. */
public enum Level {
  ALL,
  /** Only messages that name them. */
  MENTIONS,
  /** Nothing but what concerns the account's security. */
  NOTHING
}
