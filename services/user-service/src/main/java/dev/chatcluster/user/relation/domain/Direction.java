package dev.chatcluster.user.relation.domain;

/** Friend requests of others to a person, or of the person to others. */
public enum Direction {
  INCOMING,
  OUTGOING
}
