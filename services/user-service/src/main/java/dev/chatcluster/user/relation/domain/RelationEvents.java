package dev.chatcluster.user.relation.domain;

import java.time.Instant;
import java.util.UUID;

/** What others hear of relations; told together with the unit of work. */
public interface RelationEvents {
  void blockChanged(UUID blocker, UUID blocked, boolean nowBlocked, Instant at);

  void friendRequested(UUID asker, UUID asked, Instant at);

  void friendAccepted(UUID accepter, UUID asker, Instant at);
}
