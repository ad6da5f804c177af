package dev.chatcluster.chat.grpc;

import dev.chatcluster.chat.application.ConversationService;
import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.ConversationKind;
import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.outbox.ProtoEvents;
import dev.chatcluster.contracts.chat.v1.DescribeConversationRequest;
import dev.chatcluster.contracts.chat.v1.DescribeConversationResponse;
import dev.chatcluster.contracts.chat.v1.ListEventsRequest;
import dev.chatcluster.contracts.chat.v1.ListEventsResponse;
import dev.chatcluster.contracts.chat.v1.ListMembershipsRequest;
import dev.chatcluster.contracts.chat.v1.ListMembershipsResponse;
import dev.chatcluster.contracts.chat.v1.MemberState;
import dev.chatcluster.contracts.chat.v1.MembershipServiceGrpc;
import io.grpc.Status;
import io.grpc.StatusException;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the other services ask of us. */
@ApplicationScoped
public class MembershipGrpc extends MembershipServiceGrpc.MembershipServiceImplBase {
  private static final Logger LOG = LoggerFactory.getLogger(MembershipGrpc.class);
  private static final int MAX_PAGE = 1000;

  private final ConversationService conversations;

  @Inject
  public MembershipGrpc(ConversationService conversations) {
    this.conversations = conversations;
  }

  @Override
  public void listMemberships(
      ListMembershipsRequest request, StreamObserver<ListMembershipsResponse> answer) {
    respond(
        answer,
        () -> {
          int size = bounded(request.getPageSize(), MAX_PAGE);
          String token = request.getPageToken();
          UUID after = token.isEmpty() ? null : UUID.fromString(token);
          List<String> ids =
              conversations
                  .conversationsOf(UUID.fromString(request.getUserId()), after, size)
                  .stream()
                  .map(UUID::toString)
                  .toList();
          return ListMembershipsResponse.newBuilder()
              .addAllConversationIds(ids)
              .setNextPageToken(ids.size() < size ? "" : ids.getLast())
              .build();
        });
  }

  @Override
  public void listEvents(ListEventsRequest request, StreamObserver<ListEventsResponse> answer) {
    respond(
        answer,
        () -> {
          var tail =
              conversations.eventsAfter(
                  UUID.fromString(request.getUserId()),
                  UUID.fromString(request.getConversationId()),
                  Math.max(0, request.getAfterSeq()),
                  bounded(request.getPageSize(), Limits.STANDARD.eventsPerPage()));
          return ListEventsResponse.newBuilder()
              .addAllEvents(tail.events().stream().map(ProtoEvents::of).toList())
              .setLastSeq(tail.lastSeq())
              .build();
        });
  }

  @Override
  public void describeConversation(
      DescribeConversationRequest request, StreamObserver<DescribeConversationResponse> answer) {
    respond(answer, () -> described(UUID.fromString(request.getConversationId())));
  }

  private DescribeConversationResponse described(UUID id) {
    var standing = conversations.standing(id);
    var response =
        DescribeConversationResponse.newBuilder()
            .setGroup(standing.conversation().kind() == ConversationKind.GROUP)
            .setLastSeq(standing.conversation().lastSeq());
    if (standing.conversation().name() != null) {
      response.setName(standing.conversation().name());
    }
    standing
        .members()
        .forEach(
            member ->
                response.addMembers(
                    MemberState.newBuilder()
                        .setUserId(member.userId().toString())
                        .setJoinedSeq(member.joinedSeq())
                        .setReadSeq(member.readSeq())));
    return response.build();
  }

  private static int bounded(int asked, int max) {
    return asked < 1 ? max : Math.min(asked, max);
  }

  private static <T> void respond(StreamObserver<T> answer, Supplier<T> call) {
    try {
      answer.onNext(call.get());
      answer.onCompleted();
    } catch (ChatException.NotFound e) {
      answer.onError(new StatusException(Status.NOT_FOUND.withDescription(e.detail())));
    } catch (IllegalArgumentException e) {
      answer.onError(
          new StatusException(Status.INVALID_ARGUMENT.withDescription("an id is no UUID")));
    } catch (RuntimeException e) {
      LOG.error("A call failed", e);
      answer.onError(new StatusException(Status.INTERNAL));
    }
  }
}
