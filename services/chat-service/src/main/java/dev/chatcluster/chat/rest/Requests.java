package dev.chatcluster.chat.rest;

import dev.chatcluster.service.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bodies of requests. What may be left out is nullable; the rest is asked for with {@link
 * #required}.
 */
public final class Requests {
  private Requests() {}

  /**
   * {@code POST /api/conversations}: kind is DIRECT or GROUP; the id, made by the caller, makes a
   * repeat harmless.
   */
  public record StartConversation(
      @Nullable UUID id,
      @Nullable String kind,
      @Nullable List<UUID> memberIds,
      @Nullable String name) {}

  /**
   * {@code POST /api/messages/send}: id is a UUID of version 7; isGroup is taken for older clients
   * and ignored.
   */
  public record SendMessage(
      @Nullable UUID id,
      @Nullable UUID chatId,
      @Nullable String content,
      @Nullable String type,
      @Nullable Boolean isGroup) {}

  public record EditMessage(@Nullable String content) {}

  /** {@code PUT /api/messages/status}: status is READ or DELIVERED. */
  public record MarkSeen(
      @Nullable UUID conversationId, @Nullable Long seq, @Nullable String status) {}

  public record CreateGroup(
      @Nullable UUID id,
      @Nullable String name,
      @Nullable List<UUID> members,
      @Nullable String photo) {}

  public record RenameGroup(@Nullable String name) {}

  public record ChangePhoto(@Nullable String photoUrl) {}

  public record ChangeMembers(@Nullable List<UUID> add, @Nullable List<UUID> remove) {}

  public record ChangeRole(@Nullable String role) {}

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw ProblemException.invalid(field, "This field is needed");
    }
    return value;
  }

  static List<UUID> ids(String field, @Nullable List<UUID> ids) {
    if (ids == null) {
      return List.of();
    }
    for (UUID id : ids) {
      required(field, id);
    }
    return ids;
  }

  static <E extends Enum<E>> E word(String field, Class<E> type, @Nullable String word) {
    try {
      return Enum.valueOf(type, required(field, word));
    } catch (IllegalArgumentException e) {
      throw ProblemException.invalid(field, "Must be one of " + List.of(type.getEnumConstants()));
    }
  }
}
