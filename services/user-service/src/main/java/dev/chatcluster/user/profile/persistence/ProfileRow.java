package dev.chatcluster.user.profile.persistence;

import dev.chatcluster.user.profile.domain.AvatarColor;
import dev.chatcluster.user.profile.domain.ContactPolicy;
import dev.chatcluster.user.profile.domain.NameSource;
import dev.chatcluster.user.profile.domain.Profile;
import dev.chatcluster.user.profile.domain.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "profiles")
public class ProfileRow {
  @Id public UUID id;

  @Column(nullable = false)
  public String handle;

  @Column(name = "handle_since", nullable = false)
  public Instant handleSince;

  @Column(name = "display_name", nullable = false)
  public String displayName;

  @Enumerated(EnumType.STRING)
  @Column(name = "name_source", nullable = false)
  public NameSource nameSource;

  @Column(name = "search_name", nullable = false)
  public String searchName;

  @Column(nullable = false)
  public String about;

  @Enumerated(EnumType.STRING)
  @Column(name = "chosen_color")
  public AvatarColor chosenColor;

  @Enumerated(EnumType.STRING)
  @Column(name = "who_may_start", nullable = false)
  public ContactPolicy whoMayStart;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  static ProfileRow of(Profile profile) {
    var row = new ProfileRow();
    row.id = profile.id();
    row.handle = profile.handle();
    row.handleSince = profile.handleSince();
    row.displayName = profile.displayName();
    row.nameSource = profile.nameSource();
    row.searchName = Text.searchable(profile.displayName());
    row.about = profile.about();
    row.chosenColor = profile.chosenColor();
    row.whoMayStart = profile.whoMayStartConversation();
    row.createdAt = profile.createdAt();
    return row;
  }

  public Profile toProfile() {
    return new Profile(
        id,
        handle,
        handleSince,
        displayName,
        nameSource,
        about,
        chosenColor,
        whoMayStart,
        createdAt);
  }
}
