package dev.chatcluster.user.profile.rest;

import dev.chatcluster.user.profile.domain.ContactPolicy;
import dev.chatcluster.user.profile.domain.Profile;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "OwnProfile", description = "What a person sees of themselves")
public record OwnProfileView(
    UUID id,
    String handle,
    String displayName,
    String about,
    String avatarColor,
    ContactPolicy whoMayStartConversation) {
  static OwnProfileView of(Profile profile) {
    return new OwnProfileView(
        profile.id(),
        profile.handle(),
        profile.displayName(),
        profile.about(),
        profile.avatarColor().word(),
        profile.whoMayStartConversation());
  }
}
