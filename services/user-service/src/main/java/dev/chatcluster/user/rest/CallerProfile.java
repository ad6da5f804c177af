package dev.chatcluster.user.rest;

import dev.chatcluster.tokens.Caller;
import dev.chatcluster.user.profile.domain.Profile;
import dev.chatcluster.user.profile.domain.Profiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** The caller as somebody with a profile, also in the first moments after they registered. */
@ApplicationScoped
public class CallerProfile {
  private final Profiles profiles;
  private final Caller caller;

  @Inject
  public CallerProfile(Profiles profiles, Caller caller) {
    this.profiles = profiles;
    this.caller = caller;
  }

  public Profile get() {
    return profiles.ofCaller(caller.userId(), caller.token().handle());
  }

  public UUID id() {
    return get().id();
  }
}
