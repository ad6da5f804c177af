package dev.chatcluster.notification.inbox.domain;

/** What a notification is about. */
public enum Kind {
  MENTION,
  MISSED_MESSAGES,
  ADDED_TO_GROUP,
  FRIEND_REQUEST,
  FRIEND_ACCEPTED,
  SECURITY
}
