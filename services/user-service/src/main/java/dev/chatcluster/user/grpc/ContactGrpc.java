package dev.chatcluster.user.grpc;

import dev.chatcluster.contracts.user.v1.CheckContactRequest;
import dev.chatcluster.contracts.user.v1.CheckContactResponse;
import dev.chatcluster.contracts.user.v1.ContactRefusal;
import dev.chatcluster.contracts.user.v1.ContactRefusalReason;
import dev.chatcluster.contracts.user.v1.ContactServiceGrpc;
import dev.chatcluster.contracts.user.v1.HeartbeatRequest;
import dev.chatcluster.contracts.user.v1.HeartbeatResponse;
import dev.chatcluster.contracts.user.v1.PresenceReport;
import dev.chatcluster.user.domain.UserException;
import dev.chatcluster.user.presence.domain.PresenceBoard;
import dev.chatcluster.user.presence.domain.PresenceStatus;
import dev.chatcluster.user.relation.domain.ContactCheck;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the other services ask. Dependent, as the generated class has a final method that no proxy
 * can wrap.
 */
@Dependent
public class ContactGrpc extends ContactServiceGrpc.ContactServiceImplBase {
  private static final Logger LOG = LoggerFactory.getLogger(ContactGrpc.class);

  private final ContactCheck contacts;
  private final PresenceBoard presence;

  @Inject
  public ContactGrpc(ContactCheck contacts, PresenceBoard presence) {
    this.contacts = contacts;
    this.presence = presence;
  }

  @Override
  public void checkContact(
      CheckContactRequest request, StreamObserver<CheckContactResponse> answer) {
    answer(answer, () -> refusals(request));
  }

  @Override
  public void heartbeat(HeartbeatRequest request, StreamObserver<HeartbeatResponse> answer) {
    answer(
        answer,
        () -> {
          presence.heartbeat(
              request.getNodeId(),
              request.getReportsList().stream().map(ContactGrpc::report).toList());
          return HeartbeatResponse.getDefaultInstance();
        });
  }

  private CheckContactResponse refusals(CheckContactRequest request) {
    List<UUID> contactIds =
        request.getContactIdsList().stream().map(id -> id("contact_ids", id)).toList();
    Map<UUID, ContactCheck.Refusal> refusals =
        contacts.refusals(id("user_id", request.getUserId()), contactIds);
    var response = CheckContactResponse.newBuilder();
    refusals.forEach(
        (id, refusal) ->
            response.addRefusals(
                ContactRefusal.newBuilder()
                    .setContactId(id.toString())
                    .setReason(reason(refusal))));
    return response.build();
  }

  private static ContactRefusalReason reason(ContactCheck.Refusal refusal) {
    return switch (refusal) {
      case UNKNOWN_USER -> ContactRefusalReason.CONTACT_REFUSAL_REASON_UNKNOWN_USER;
      case BLOCKED -> ContactRefusalReason.CONTACT_REFUSAL_REASON_BLOCKED;
      case PRIVACY -> ContactRefusalReason.CONTACT_REFUSAL_REASON_PRIVACY;
    };
  }

  private static dev.chatcluster.user.presence.domain.PresenceReport report(PresenceReport report) {
    PresenceStatus status =
        switch (report.getStatus()) {
          case PRESENCE_STATUS_ONLINE -> PresenceStatus.ONLINE;
          case PRESENCE_STATUS_AWAY -> PresenceStatus.AWAY;
          case PRESENCE_STATUS_OFFLINE -> PresenceStatus.OFFLINE;
          case PRESENCE_STATUS_UNSPECIFIED, UNRECOGNIZED ->
              throw new UserException.Invalid("reports", "Each must say a status");
        };
    return new dev.chatcluster.user.presence.domain.PresenceReport(
        id("reports", report.getUserId()), status);
  }

  private static UUID id(String field, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new UserException.Invalid(field, "Must be an id");
    }
  }

  private static <T> void answer(StreamObserver<T> answer, Supplier<T> work) {
    T result;
    try {
      result = work.get();
    } catch (UserException.Invalid e) {
      String detail = e.field() + ": " + e.getMessage();
      answer.onError(Status.INVALID_ARGUMENT.withDescription(detail).asRuntimeException());
      return;
    } catch (RuntimeException e) {
      // Mostly a database or Redis that is away: the caller may try again.
      LOG.warn("A call failed", e);
      answer.onError(Status.UNAVAILABLE.withDescription("Not available now").asRuntimeException());
      return;
    }
    answer.onNext(result);
    answer.onCompleted();
  }
}
