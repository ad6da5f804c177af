package dev.chatcluster.chat.persistence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.Role;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log's column {@code details}: what an entry says beyond its type and its message. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EventDetails(
    @Nullable Map<UUID, Role> added,
    @Nullable List<UUID> removed,
    @Nullable Map<UUID, Role> roles,
    @Nullable String name,
    @Nullable String photoUrl) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  static @Nullable String encode(Change change) {
    return switch (change) {
      case Change.OfMessage c -> null;
      case Change.ConversationCreated c ->
          write(new EventDetails(c.members(), null, null, null, null));
      case Change.MembersChanged c ->
          write(new EventDetails(c.added(), c.removed(), c.roles(), null, null));
      case Change.GroupRenamed c ->
          write(new EventDetails(null, null, null, c.name(), c.photoUrl()));
      case Change.GroupPhotoChanged c ->
          write(new EventDetails(null, null, null, c.name(), c.photoUrl()));
    };
  }

  /**
   * Reads an entry back.
   *
   * @param message as it stands now, for entries about one: an old entry of a deleted message has
   *     no text either
   */
  static Change decode(String type, @Nullable Message message, @Nullable String json) {
    return switch (type) {
      case EventTypes.MESSAGE_CREATED -> new Change.MessageCreated(Objects.requireNonNull(message));
      case EventTypes.MESSAGE_EDITED -> new Change.MessageEdited(Objects.requireNonNull(message));
      case EventTypes.MESSAGE_DELETED -> new Change.MessageDeleted(Objects.requireNonNull(message));
      default -> decode(type, read(Objects.requireNonNull(json)));
    };
  }

  private static Change decode(String type, EventDetails details) {
    return switch (type) {
      case EventTypes.CONVERSATION_CREATED ->
          new Change.ConversationCreated(orEmpty(details.added));
      case EventTypes.MEMBERS_CHANGED ->
          new Change.MembersChanged(
              orEmpty(details.added),
              details.removed == null ? List.of() : details.removed,
              orEmpty(details.roles));
      case EventTypes.GROUP_RENAMED ->
          new Change.GroupRenamed(Objects.requireNonNull(details.name), details.photoUrl);
      case EventTypes.GROUP_PHOTO_CHANGED ->
          new Change.GroupPhotoChanged(Objects.requireNonNull(details.name), details.photoUrl);
      default -> throw new IllegalStateException("The log holds an unknown type " + type);
    };
  }

  private static Map<UUID, Role> orEmpty(@Nullable Map<UUID, Role> roles) {
    return roles == null ? Map.of() : roles;
  }

  private static String write(EventDetails details) {
    try {
      return MAPPER.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EventDetails read(String json) {
    try {
      return MAPPER.readValue(json, EventDetails.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The log's details cannot be read", e);
    }
  }
}
