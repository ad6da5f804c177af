package dev.chatcluster.user.relation.persistence;

import dev.chatcluster.user.profile.persistence.ProfileRow;
import dev.chatcluster.user.relation.domain.Listed;
import java.time.Instant;

public record ListedRow(ProfileRow profile, Instant since) {
  Listed toListed() {
    return new Listed(profile.toProfile(), since);
  }
}
