package dev.chatcluster.user.grpc;

import dev.chatcluster.contracts.user.v1.CheckContactRequest;
import dev.chatcluster.contracts.user.v1.CheckContactResponse;
import dev.chatcluster.contracts.user.v1.ContactRefusal;
import dev.chatcluster.contracts.user.v1.ContactRefusalReason;
import dev.chatcluster.contracts.user.v1.ContactServiceGrpc;
import dev.chatcluster.contracts.user.v1.GetPeopleRequest;
import dev.chatcluster.contracts.user.v1.GetPeopleResponse;
import dev.chatcluster.contracts.user.v1.GetPresenceRequest;
import dev.chatcluster.contracts.user.v1.GetPresenceResponse;
import dev.chatcluster.contracts.user.v1.HeartbeatRequest;
import dev.chatcluster.contracts.user.v1.HeartbeatResponse;
import dev.chatcluster.contracts.user.v1.PersonName;
import dev.chatcluster.user.domain.UserException;
import dev.chatcluster.user.presence.domain.PresenceBoard;
import dev.chatcluster.user.presence.domain.PresenceReport;
import dev.chatcluster.user.profile.domain.Profiles;
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
  private final Profiles profiles;

  @Inject
  public ContactGrpc(ContactCheck contacts, PresenceBoard presence, Profiles profiles) {
    this.contacts = contacts;
    this.presence = presence;
    this.profiles = profiles;
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

  @Override
  public void getPresence(GetPresenceRequest request, StreamObserver<GetPresenceResponse> answer) {
    answer(
        answer,
        () -> {
          var response = GetPresenceResponse.newBuilder();
          presence
              .find(ids("user_ids", request.getUserIdsList()))
              .forEach(one -> response.addPeople(PresenceMessages.of(one)));
          return response.build();
        });
  }

  @Override
  public void getPeople(GetPeopleRequest request, StreamObserver<GetPeopleResponse> answer) {
    answer(
        answer,
        () -> {
          var response = GetPeopleResponse.newBuilder();
          profiles
              .getAll(ids("user_ids", request.getUserIdsList()))
              .forEach(
                  profile ->
                      response.addPeople(
                          PersonName.newBuilder()
                              .setUserId(profile.id().toString())
                              .setHandle(profile.handle())
                              .setDisplayName(profile.displayName())));
          return response.build();
        });
  }

  private CheckContactResponse refusals(CheckContactRequest request) {
    List<UUID> contactIds = ids("contact_ids", request.getContactIdsList());
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

  private static PresenceReport report(dev.chatcluster.contracts.user.v1.PresenceReport report) {
    return new PresenceReport(
        id("reports", report.getUserId()), PresenceMessages.status(report.getStatus()));
  }

  private static List<UUID> ids(String field, List<String> texts) {
    return texts.stream().map(text -> id(field, text)).toList();
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
