package dev.chatcluster.chat.outbox;

import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.LogEvent;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.Role;
import dev.chatcluster.contracts.chat.v1.GroupChanged;
import dev.chatcluster.contracts.chat.v1.MemberRole;
import dev.chatcluster.contracts.chat.v1.MembersChanged;
import dev.chatcluster.contracts.chat.v1.MessageState;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Log events as the contract writes them. */
public final class ProtoEvents {
  private ProtoEvents() {}

  public static dev.chatcluster.contracts.chat.v1.LogEvent of(LogEvent event) {
    var proto =
        dev.chatcluster.contracts.chat.v1.LogEvent.newBuilder()
            .setSeq(event.seq())
            .setActorId(event.actorId().toString())
            .setAtMs(event.at().toEpochMilli());
    switch (event.change()) {
      case Change.MessageCreated change -> proto.setMessageCreated(message(change.message()));
      case Change.MessageEdited change -> proto.setMessageEdited(message(change.message()));
      case Change.MessageDeleted change -> proto.setMessageDeleted(message(change.message()));
      case Change.ConversationCreated change ->
          proto.setConversationCreated(members(change.members(), List.of(), Map.of()));
      case Change.MembersChanged change ->
          proto.setMembersChanged(members(change.added(), change.removed(), change.roles()));
      case Change.GroupRenamed change ->
          proto.setGroupRenamed(group(change.name(), change.photoUrl()));
      case Change.GroupPhotoChanged change ->
          proto.setGroupPhotoChanged(group(change.name(), change.photoUrl()));
    }
    return proto.build();
  }

  private static MessageState message(Message message) {
    var state =
        MessageState.newBuilder()
            .setMessageId(message.id().toString())
            .setSeq(message.seq())
            .setSenderId(message.senderId().toString())
            .setCreatedAtMs(message.createdAt().toEpochMilli());
    if (message.content() != null) {
      state.setContent(message.content());
    }
    if (message.editedAt() != null) {
      state.setEditedAtMs(message.editedAt().toEpochMilli());
    }
    if (message.deletedAt() != null) {
      state.setDeletedAtMs(message.deletedAt().toEpochMilli());
    }
    return state.build();
  }

  private static MembersChanged members(
      Map<UUID, Role> added, List<UUID> removed, Map<UUID, Role> roles) {
    return MembersChanged.newBuilder()
        .addAllAdded(roles(added))
        .addAllRemoved(removed.stream().map(UUID::toString).toList())
        .addAllRoles(roles(roles))
        .build();
  }

  private static List<MemberRole> roles(Map<UUID, Role> roles) {
    return roles.entrySet().stream()
        .map(
            entry ->
                MemberRole.newBuilder()
                    .setUserId(entry.getKey().toString())
                    .setRole(role(entry.getValue()))
                    .build())
        .toList();
  }

  private static dev.chatcluster.contracts.chat.v1.Role role(Role role) {
    return switch (role) {
      case OWNER -> dev.chatcluster.contracts.chat.v1.Role.ROLE_OWNER;
      case ADMIN -> dev.chatcluster.contracts.chat.v1.Role.ROLE_ADMIN;
      case MEMBER -> dev.chatcluster.contracts.chat.v1.Role.ROLE_MEMBER;
    };
  }

  private static GroupChanged group(String name, @Nullable String photoUrl) {
    return GroupChanged.newBuilder()
        .setName(name)
        .setPhotoUrl(photoUrl == null ? "" : photoUrl)
        .build();
  }
}
