package dev.chatcluster.user.profile.rest;

import dev.chatcluster.user.profile.domain.Profile;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Profile", description = "What others see of a person")
public record ProfileView(
    UUID id, String handle, String displayName, String about, String avatarColor) {
  public static ProfileView of(Profile profile) {
    return new ProfileView(
        profile.id(),
        profile.handle(),
        profile.displayName(),
        profile.about(),
        profile.avatarColor().word());
  }
}
