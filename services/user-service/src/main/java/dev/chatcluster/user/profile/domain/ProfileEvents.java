package dev.chatcluster.user.profile.domain;

import java.time.Instant;

/** Who else hears of changes; told together with the unit of work. */
public interface ProfileEvents {
  void changed(Profile profile, Instant at);
}
