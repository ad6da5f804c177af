package dev.chatcluster.chat.application;

import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.Contacts;
import dev.chatcluster.chat.domain.Conversation;
import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.domain.Overview;
import dev.chatcluster.chat.domain.Role;
import dev.chatcluster.chat.domain.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of a group. What user-service must be asked is asked before the group is locked. */
@ApplicationScoped
public class GroupService {
  private final GroupChanges changes;
  private final Contacts contacts;

  @Inject
  public GroupService(GroupChanges changes, Contacts contacts) {
    this.changes = changes;
    this.contacts = contacts;
  }

  public Overview rename(UUID userId, UUID groupId, @Nullable String name) {
    String checked = Texts.groupName(name, Limits.STANDARD);
    return changes.describe(
        userId, groupId, group -> new Change.GroupRenamed(checked, group.photoUrl()));
  }

  public Overview changePhoto(UUID userId, UUID groupId, @Nullable String photoUrl) {
    String checked = Texts.photoUrl(photoUrl, Limits.STANDARD);
    return changes.describe(
        userId, groupId, group -> new Change.GroupPhotoChanged(nameOf(group), checked));
  }

  /**
   * Adds and removes people; removing oneself is leaving.
   *
   * @return empty when the caller has left
   */
  public Optional<Overview> changeMembers(
      UUID userId, UUID groupId, List<UUID> add, List<UUID> remove) {
    int max = Limits.STANDARD.membersPerChange();
    if (add.size() > max || remove.size() > max) {
      throw new ChatException.Invalid(
          add.size() > max ? "add" : "remove", "At most " + max + " people at once");
    }
    Set<UUID> newcomers = new LinkedHashSet<>(add);
    newcomers.remove(userId);
    if (!newcomers.isEmpty()) {
      contacts.check(userId, newcomers);
    }
    return changes.changeMembers(userId, groupId, newcomers, Set.copyOf(remove));
  }

  public Overview changeRole(UUID userId, UUID groupId, UUID memberId, Role role) {
    return changes.changeRole(userId, groupId, memberId, role);
  }

  private static String nameOf(Conversation group) {
    String name = group.name();
    return name == null ? "" : name;
  }
}
