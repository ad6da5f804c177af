package dev.chatcluster.user.profile.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where profiles are kept. All of it needs a unit of work. */
public interface ProfileRepository {
  Optional<Profile> find(UUID id);

  /** Those that exist, in no particular order. */
  List<Profile> findAll(Collection<UUID> ids);

  /**
   * Does nothing when the person has a profile, also one that is being made at this moment.
   *
   * @return whether the profile is new
   */
  boolean insertIfAbsent(Profile profile);

  /** Nobody else changes the profile before the unit of work ends. */
  Optional<Profile> lock(UUID id);

  void update(Profile profile);
}
