package dev.chatcluster.notification.push.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.chatcluster.notification.conversation.domain.Conversation;
import dev.chatcluster.notification.conversation.domain.ConversationSource;
import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.domain.Texts;
import dev.chatcluster.notification.people.application.Directory;
import dev.chatcluster.notification.push.domain.PushPayload;
import dev.chatcluster.notification.push.domain.PushRequest;
import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.service.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a push says. */
@ApplicationScoped
public class PushContent {
  /** A push has room for some 4,000 bytes in all. */
  private static final int TEXT_LENGTH = 300;

  private final ConversationSource source;
  private final Conversations conversations;
  private final Directory directory;
  private final Transactions transactions;

  @Inject
  public PushContent(
      ConversationSource source,
      Conversations conversations,
      Directory directory,
      Transactions transactions) {
    this.source = source;
    this.conversations = conversations;
    this.directory = directory;
    this.transactions = transactions;
  }

  /** At most 32 characters of URL-safe Base64. */
  static String topic(PushRequest request) {
    UUID id = request.conversationId();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Empty when the message is gone, or the person may not see it any more: chat-service is asked,
   * as nothing of it is kept here.
   */
  Optional<byte[]> of(PushRequest request) {
    return source
        .messages(request.userId(), request.conversationId(), request.seq() - 1, request.seq())
        .stream()
        .findFirst()
        .map(message -> write(payload(request, message)));
  }

  private PushPayload payload(PushRequest request, ConversationSource.Message message) {
    Conversation conversation = conversation(request.conversationId());
    boolean group = conversation != null && conversation.group();
    return new PushPayload(
        request.mention() ? "mention" : "message",
        request.conversationId(),
        group,
        conversation == null ? null : conversation.name(),
        request.actorId(),
        directory.names(List.of(request.actorId())).get(request.actorId()),
        request.messageId(),
        request.seq(),
        request.count(),
        group ? Texts.shortened(message.content(), TEXT_LENGTH) : null,
        "/c/" + request.conversationId());
  }

  private @Nullable Conversation conversation(UUID id) {
    try {
      return transactions.run(() -> conversations.find(List.of(id)), e -> true).get(id);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("A query throws no checked exception", e);
    }
  }

  private static byte[] write(PushPayload payload) {
    try {
      return Json.mapper().writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A payload of ours cannot be written", e);
    }
  }
}
