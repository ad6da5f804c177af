package dev.chatcluster.socket.grpc;

import dev.chatcluster.contracts.chat.v1.ListEventsRequest;
import dev.chatcluster.contracts.chat.v1.ListEventsResponse;
import dev.chatcluster.contracts.chat.v1.ListMembershipsRequest;
import dev.chatcluster.contracts.chat.v1.MembershipServiceGrpc;
import dev.chatcluster.grpc.GrpcChannels;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Asks chat-service. */
@ApplicationScoped
public class ChatLog {
  private static final int PAGE = 1000;
  private static final long TIMEOUT_MS = 5000;

  private final GrpcChannels channels;

  @Inject
  public ChatLog(GrpcChannels channels) {
    this.channels = channels;
  }

  /**
   * The person's conversations.
   *
   * @throws StatusRuntimeException when chat-service does not answer
   */
  public List<UUID> conversationsOf(UUID userId) {
    List<UUID> all = new ArrayList<>();
    String token = "";
    do {
      var page =
          stub()
              .listMemberships(
                  ListMembershipsRequest.newBuilder()
                      .setUserId(userId.toString())
                      .setPageSize(PAGE)
                      .setPageToken(token)
                      .build());
      page.getConversationIdsList().forEach(id -> all.add(UUID.fromString(id)));
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    return all;
  }

  /** The log after a seq as the person may see it; empty when they are no member. */
  public Optional<ListEventsResponse> eventsAfter(
      UUID userId, UUID conversationId, long after, int limit) {
    try {
      return Optional.of(
          stub()
              .listEvents(
                  ListEventsRequest.newBuilder()
                      .setUserId(userId.toString())
                      .setConversationId(conversationId.toString())
                      .setAfterSeq(after)
                      .setPageSize(limit)
                      .build()));
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private MembershipServiceGrpc.MembershipServiceBlockingStub stub() {
    return MembershipServiceGrpc.newBlockingStub(channels.to("chat"))
        .withDeadlineAfter(TIMEOUT_MS, TimeUnit.MILLISECONDS);
  }
}
