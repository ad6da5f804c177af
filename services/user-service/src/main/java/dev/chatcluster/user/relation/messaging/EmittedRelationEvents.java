package dev.chatcluster.user.relation.messaging;

import dev.chatcluster.contracts.user.v1.BlockChanged;
import dev.chatcluster.contracts.user.v1.RelationEvent;
import dev.chatcluster.user.messaging.RelationTopic;
import dev.chatcluster.user.relation.domain.RelationEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
public class EmittedRelationEvents implements RelationEvents {
  private final RelationTopic topic;

  @Inject
  public EmittedRelationEvents(RelationTopic topic) {
    this.topic = topic;
  }

  @Override
  public void blockChanged(UUID blocker, UUID blocked, boolean nowBlocked, Instant at) {
    var changed =
        BlockChanged.newBuilder().setBlockedUserId(blocked.toString()).setBlocked(nowBlocked);
    topic.emit(blocker, at, RelationEvent.newBuilder().setBlockChanged(changed));
  }
}
