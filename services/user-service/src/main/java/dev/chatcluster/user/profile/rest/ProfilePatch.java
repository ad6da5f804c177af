package dev.chatcluster.user.profile.rest;

import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.user.profile.domain.AvatarColor;
import dev.chatcluster.user.profile.domain.ContactPolicy;
import dev.chatcluster.user.profile.domain.ProfileChange;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Only what is given changes")
public record ProfilePatch(
    @Schema(minLength = 1, maxLength = ProfileChange.MAX_NAME) @Nullable String displayName,
    @Schema(maxLength = ProfileChange.MAX_ABOUT) @Nullable String about,
    @Schema(description = "One of the palette", example = "teal") @Nullable String avatarColor,
    @Nullable ContactPolicy whoMayStartConversation) {
  ProfileChange toChange() {
    return new ProfileChange(displayName, about, color(), whoMayStartConversation);
  }

  private @Nullable AvatarColor color() {
    return avatarColor == null
        ? null
        : AvatarColor.named(avatarColor)
            .orElseThrow(
                () -> ProblemException.invalid("avatarColor", "Must be a colour of the palette"));
  }
}
