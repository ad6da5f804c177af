package dev.chatcluster.user.presence.domain;

/** How present somebody is, the most present first. */
public enum PresenceStatus {
  ONLINE,
  AWAY,
  OFFLINE
}
