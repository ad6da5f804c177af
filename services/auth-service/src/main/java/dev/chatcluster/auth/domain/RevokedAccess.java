package dev.chatcluster.auth.domain;

import java.util.List;
import java.util.UUID;

/**
 * Has the access tokens of ended sessions refused at once, for the minutes that they would still
 * live. Never fails: the session is ended in the database, and the event tells it too.
 */
public interface RevokedAccess {
  void refuse(List<UUID> sessionIds);
}
