package dev.chatcluster.user.profile.messaging;

import dev.chatcluster.contracts.user.v1.ProfileChanged;
import dev.chatcluster.contracts.user.v1.RelationEvent;
import dev.chatcluster.user.messaging.RelationTopic;
import dev.chatcluster.user.profile.domain.Profile;
import dev.chatcluster.user.profile.domain.ProfileEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

@ApplicationScoped
public class EmittedProfileEvents implements ProfileEvents {
  private final RelationTopic topic;

  @Inject
  public EmittedProfileEvents(RelationTopic topic) {
    this.topic = topic;
  }

  @Override
  public void changed(Profile profile, Instant at) {
    var changed =
        ProfileChanged.newBuilder()
            .setHandle(profile.handle())
            .setDisplayName(profile.displayName());
    topic.emit(profile.id(), at, RelationEvent.newBuilder().setProfileChanged(changed));
  }
}
