package dev.chatcluster.user.relation.rest;

import dev.chatcluster.user.profile.domain.Profile;
import dev.chatcluster.user.relation.domain.Listed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "RelatedProfile", description = "A person in a list, and since when they are in it")
public record ListedView(
    UUID id, String handle, String displayName, String about, String avatarColor, Instant since) {
  static ListedView of(Listed listed) {
    Profile profile = listed.profile();
    return new ListedView(
        profile.id(),
        profile.handle(),
        profile.displayName(),
        profile.about(),
        profile.avatarColor().word(),
        listed.since());
  }
}
