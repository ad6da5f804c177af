package dev.chatcluster.user.relation.domain;

import java.time.Instant;
import java.util.UUID;

/** Who else hears of blocks; told together with the unit of work. */
public interface RelationEvents {
  void blockChanged(UUID blocker, UUID blocked, boolean nowBlocked, Instant at);
}
