package dev.chatcluster.user.profile.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What others see of a person, and who may write to them.
 *
 * @param handleSince when auth-service gave the handle: an older fact never replaces a newer one
 * @param chosenColor null while the colour follows from the id
 */
public record Profile(
    UUID id,
    String handle,
    Instant handleSince,
    String displayName,
    NameSource nameSource,
    String about,
    @Nullable AvatarColor chosenColor,
    ContactPolicy whoMayStartConversation,
    Instant createdAt) {

  /** Somebody of whom only the handle is known, from {@code since} on. */
  public static Profile known(UUID id, String handle, Instant since, Instant now) {
    return new Profile(
        id, handle, since, handle, NameSource.HANDLE, "", null, ContactPolicy.EVERYONE, now);
  }

  public AvatarColor avatarColor() {
    return chosenColor == null ? AvatarColor.of(id) : chosenColor;
  }

  /** The registration was heard of, maybe late, maybe again. */
  public Profile registered(String registeredHandle, String name, Instant at) {
    Profile profile = at.isAfter(handleSince) ? withHandle(registeredHandle, at) : this;
    return profile.nameSource == NameSource.HANDLE
        ? profile.withName(name, NameSource.REGISTRATION)
        : profile;
  }

  /** A change of the handle was heard of, maybe late, maybe again. */
  public Profile handleChanged(String newHandle, Instant at) {
    return at.isBefore(handleSince) ? this : withHandle(newHandle, at);
  }

  public Profile changed(ProfileChange change) {
    Profile named =
        change.displayName() == null ? this : withName(change.displayName(), NameSource.OWN);
    return new Profile(
        id,
        handle,
        handleSince,
        named.displayName,
        named.nameSource,
        change.about() == null ? about : change.about(),
        change.avatarColor() == null ? chosenColor : change.avatarColor(),
        change.whoMayStartConversation() == null
            ? whoMayStartConversation
            : change.whoMayStartConversation(),
        createdAt);
  }

  /** Whether others need to hear of the difference. */
  boolean looksAs(Profile other) {
    return handle.equals(other.handle) && displayName.equals(other.displayName);
  }

  private Profile withHandle(String newHandle, Instant at) {
    String name = nameSource == NameSource.HANDLE ? newHandle : displayName;
    return new Profile(
        id,
        newHandle,
        at,
        name,
        nameSource,
        about,
        chosenColor,
        whoMayStartConversation,
        createdAt);
  }

  private Profile withName(String name, NameSource source) {
    return new Profile(
        id,
        handle,
        handleSince,
        name,
        source,
        about,
        chosenColor,
        whoMayStartConversation,
        createdAt);
  }
}
