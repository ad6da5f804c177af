package dev.chatcluster.notification.conversation.grpc;

import dev.chatcluster.contracts.chat.v1.DescribeConversationRequest;
import dev.chatcluster.contracts.chat.v1.DescribeConversationResponse;
import dev.chatcluster.contracts.chat.v1.ListEventsRequest;
import dev.chatcluster.contracts.chat.v1.ListEventsResponse;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.chat.v1.MembershipServiceGrpc;
import dev.chatcluster.grpc.GrpcChannels;
import dev.chatcluster.notification.conversation.domain.ConversationSource;
import dev.chatcluster.notification.conversation.domain.Description;
import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Asks chat-service. */
@ApplicationScoped
public class ChatConversations implements ConversationSource {
  private static final int PAGE = 500;

  private final GrpcChannels channels;
  private final Limits limits;

  @Inject
  public ChatConversations(GrpcChannels channels, Limits limits) {
    this.channels = channels;
    this.limits = limits;
  }

  @Override
  public Optional<Description> describe(UUID conversationId) {
    return ask(() ->
            stub()
                .describeConversation(
                    DescribeConversationRequest.newBuilder()
                        .setConversationId(conversationId.toString())
                        .build()))
        .map(answer -> description(conversationId, answer));
  }

  private static Description description(UUID id, DescribeConversationResponse answer) {
    return new Description(
        id,
        answer.getGroup(),
        answer.getName().isEmpty() ? null : answer.getName(),
        answer.getMembersList().stream()
            .map(
                m ->
                    new Description.Member(
                        UUID.fromString(m.getUserId()), m.getJoinedSeq(), m.getReadSeq()))
            .toList(),
        answer.getLastSeq());
  }

  @Override
  public List<Message> messages(UUID userId, UUID conversationId, long afterSeq, long upToSeq) {
    var request =
        ListEventsRequest.newBuilder()
            .setUserId(userId.toString())
            .setConversationId(conversationId.toString())
            .setPageSize(PAGE);
    List<Message> messages = new ArrayList<>();
    long after = afterSeq;
    while (after < upToSeq) {
      request.setAfterSeq(after);
      List<LogEvent> page =
          ask(() -> stub().listEvents(request.build()))
              .map(ListEventsResponse::getEventsList)
              .orElse(List.of());
      if (page.isEmpty()) {
        break;
      }
      page.stream()
          .filter(event -> event.getSeq() <= upToSeq)
          .filter(event -> isShown(event, userId))
          .forEach(event -> messages.add(message(event)));
      after = page.getLast().getSeq();
    }
    return messages;
  }

  private static boolean isShown(LogEvent event, UUID userId) {
    return event.hasMessageCreated()
        && event.getMessageCreated().hasContent()
        && !event.getMessageCreated().getSenderId().equals(userId.toString());
  }

  private static Message message(LogEvent event) {
    var state = event.getMessageCreated();
    return new Message(
        event.getSeq(),
        UUID.fromString(state.getMessageId()),
        UUID.fromString(state.getSenderId()),
        Instant.ofEpochMilli(state.getCreatedAtMs()),
        state.getContent());
  }

  private static <T> Optional<T> ask(Supplier<T> question) {
    try {
      return Optional.of(question.get());
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw new NotificationException.Unavailable("chat-service (" + e.getStatus() + ")");
    }
  }

  private MembershipServiceGrpc.MembershipServiceBlockingStub stub() {
    return MembershipServiceGrpc.newBlockingStub(channels.to("chat"))
        .withDeadlineAfter(limits.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
  }
}
