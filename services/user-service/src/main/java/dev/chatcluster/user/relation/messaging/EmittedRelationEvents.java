package dev.chatcluster.user.relation.messaging;

import dev.chatcluster.contracts.user.v1.BlockChanged;
import dev.chatcluster.contracts.user.v1.FriendAccepted;
import dev.chatcluster.contracts.user.v1.FriendRequested;
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

  @Override
  public void friendRequested(UUID asker, UUID asked, Instant at) {
    var requested = FriendRequested.newBuilder().setAskedUserId(asked.toString());
    topic.emit(asker, at, RelationEvent.newBuilder().setFriendRequested(requested));
  }

  @Override
  public void friendAccepted(UUID accepter, UUID asker, Instant at) {
    var accepted = FriendAccepted.newBuilder().setRequesterUserId(asker.toString());
    topic.emit(accepter, at, RelationEvent.newBuilder().setFriendAccepted(accepted));
  }
}
