package dev.chatcluster.chat.rest;

import dev.chatcluster.chat.application.MessageService;
import dev.chatcluster.chat.application.SendMessages;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.SeenMark;
import dev.chatcluster.chat.domain.Send;
import dev.chatcluster.chat.domain.SendOutcome;
import dev.chatcluster.contracts.json.MessageView;
import dev.chatcluster.service.paging.Cursor;
import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.paging.PageSize;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the message paths do, once for all the names they have. */
@RequestScoped
public class MessageApi {
  /** What a page number may reach; further back goes by cursor. */
  private static final int MAX_OFFSET = 10_000;

  private enum Status {
    READ,
    DELIVERED
  }

  private final SendMessages sends;
  private final MessageService messages;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public MessageApi(SendMessages sends, MessageService messages, Caller caller, Clock clock) {
    this.sends = sends;
    this.messages = messages;
    this.caller = caller;
    this.clock = clock;
  }

  Response send(Requests.@Nullable SendMessage request) {
    Requests.SendMessage body = Requests.required("body", request);
    UUID chatId = Requests.required("chatId", body.chatId());
    if (body.type() != null && !body.type().equals("text")) {
      throw ProblemException.invalid("type", "Must be text");
    }
    var send = new Send(Ids.orNew(body.id(), clock), chatId, caller.userId(), body.content());
    return switch (sends.send(send)) {
      case SendOutcome.Stored stored ->
          Response.status(201).entity(Views.message(SendMessages.stored(stored))).build();
      case SendOutcome.Repeated repeated ->
          Response.ok(Views.message(messages.find(caller.userId(), send.messageId()))).build();
      case SendOutcome.Refused refused -> throw refused.reason();
    };
  }

  Page<MessageView> history(
      UUID conversationId,
      @Nullable Long before,
      @Nullable String cursor,
      @Nullable Integer limit) {
    int size = PageSize.of(limit);
    Long end =
        before != null ? before : Cursor.decode(cursor, 1, key -> Long.valueOf(key.getFirst()));
    List<Message> rows =
        messages.history(
            caller.userId(), conversationId, end == null ? Long.MAX_VALUE : end, size + 1, 0);
    return Page.of(rows, size, message -> Cursor.of(message.seq())).map(Views::message);
  }

  Page<MessageView> numbered(@Nullable UUID chatId, int page, @Nullable Integer limit) {
    int size = PageSize.of(limit);
    UUID conversationId = Requests.required("chatId", chatId);
    if (page < 0 || (long) page * size > MAX_OFFSET) {
      throw ProblemException.invalid(
          "page", "Must be 0 or more and reach back at most " + MAX_OFFSET + " messages");
    }
    List<Message> rows =
        messages.history(caller.userId(), conversationId, Long.MAX_VALUE, size + 1, page * size);
    return Page.of(rows, size, message -> Cursor.of(message.seq())).map(Views::message);
  }

  MessageView edit(UUID messageId, Requests.@Nullable EditMessage request) {
    String content = Requests.required("content", Requests.required("body", request).content());
    return Views.message(messages.edit(caller.userId(), messageId, content));
  }

  void delete(UUID messageId) {
    messages.delete(caller.userId(), messageId);
  }

  void mark(Requests.@Nullable MarkSeen request) {
    Requests.MarkSeen body = Requests.required("body", request);
    UUID conversationId = Requests.required("conversationId", body.conversationId());
    long seq = Requests.required("seq", body.seq());
    if (seq < 1) {
      throw ProblemException.invalid("seq", "Must be positive");
    }
    boolean read = Requests.word("status", Status.class, body.status()) == Status.READ;
    messages.history(caller.userId(), conversationId, 0, 1, 0); // refuses who is no member
    sends.mark(new SeenMark(conversationId, caller.userId(), seq, read));
  }
}
