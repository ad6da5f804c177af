package dev.chatcluster.user.profile.domain;

import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.domain.UserException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** People's profiles: made by what auth-service tells, changed by the people themselves. */
public class Profiles {
  private final UnitOfWork work;
  private final ProfileRepository profiles;
  private final ProfileEvents events;
  private final Clock clock;

  public Profiles(UnitOfWork work, ProfileRepository profiles, ProfileEvents events, Clock clock) {
    this.work = work;
    this.profiles = profiles;
    this.events = events;
    this.clock = clock;
  }

  public Profile get(UUID id) {
    return work.returning(() -> profiles.find(id))
        .orElseThrow(() -> new UserException.NotFound("person"));
  }

  /** Those of the people who exist, in the order asked for. */
  public List<Profile> getAll(Collection<UUID> ids) {
    var asked = new LinkedHashSet<>(ids);
    Map<UUID, Profile> found =
        work.returning(() -> profiles.findAll(asked)).stream()
            .collect(Collectors.toMap(Profile::id, Function.identity()));
    return asked.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /**
   * The profile of somebody whose access token was verified. Their registration may not have
   * arrived yet: the token then says enough to begin with.
   */
  public Profile ofCaller(UUID id, String handle) {
    return work.returning(() -> profiles.find(id).orElseGet(() -> begin(id, handle)));
  }

  private Profile begin(UUID id, String handle) {
    // Whatever auth-service tells of the handle is newer than this.
    profiles.insertIfAbsent(Profile.known(id, handle, Instant.EPOCH, clock.instant()));
    return profiles.find(id).orElseThrow();
  }

  public Profile change(UUID id, String handle, ProfileChange change) {
    return work.returning(
        () -> {
          ofCaller(id, handle);
          return update(id, false, profile -> profile.changed(change));
        });
  }

  public void registered(UUID id, String handle, String displayName, Instant at) {
    heard(id, handle, at, profile -> profile.registered(handle, displayName, at));
  }

  public void handleChanged(UUID id, String handle, Instant at) {
    heard(id, handle, at, profile -> profile.handleChanged(handle, at));
  }

  private void heard(UUID id, String handle, Instant at, UnaryOperator<Profile> change) {
    work.run(
        () -> {
          boolean isNew = profiles.insertIfAbsent(Profile.known(id, handle, at, clock.instant()));
          update(id, isNew, change);
        });
  }

  private Profile update(UUID id, boolean isNew, UnaryOperator<Profile> change) {
    Profile before = profiles.lock(id).orElseThrow(() -> new UserException.NotFound("person"));
    Profile after = change.apply(before);
    if (!after.equals(before)) {
      profiles.update(after);
    }
    if (isNew || !after.looksAs(before)) {
      events.changed(after, clock.instant());
    }
    return after;
  }
}
