package dev.chatcluster.user.profile.domain;

/** Where a display name comes from; a later one is never overwritten by an earlier one. */
public enum NameSource {
  /** The handle stands in: the profile was needed before its registration was heard of. */
  HANDLE,
  REGISTRATION,
  /** Chosen by the person here. */
  OWN
}
