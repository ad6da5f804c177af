package dev.chatcluster.notification.people.grpc;

import dev.chatcluster.contracts.user.v1.ContactServiceGrpc;
import dev.chatcluster.contracts.user.v1.GetPeopleRequest;
import dev.chatcluster.contracts.user.v1.GetPresenceRequest;
import dev.chatcluster.contracts.user.v1.PresenceStatus;
import dev.chatcluster.grpc.GrpcChannels;
import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.people.domain.PeopleSource;
import dev.chatcluster.notification.people.domain.Person;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks user-service. */
@ApplicationScoped
public class UserPeople implements PeopleSource {
  private static final int MOST = 500;

  private final GrpcChannels channels;
  private final Limits limits;

  @Inject
  public UserPeople(GrpcChannels channels, Limits limits) {
    this.channels = channels;
    this.limits = limits;
  }

  @Override
  public List<Person> find(Collection<UUID> ids) {
    return inParts(
        ids,
        part ->
            stub()
                .getPeople(GetPeopleRequest.newBuilder().addAllUserIds(part).build())
                .getPeopleList()
                .stream()
                // Whatever is told of them by an event is newer.
                .map(
                    p ->
                        new Person(
                            UUID.fromString(p.getUserId()),
                            p.getHandle(),
                            p.getDisplayName(),
                            Instant.EPOCH))
                .toList());
  }

  @Override
  public Set<UUID> online(Collection<UUID> ids) {
    return Set.copyOf(
        inParts(
            ids,
            part ->
                stub()
                    .getPresence(GetPresenceRequest.newBuilder().addAllUserIds(part).build())
                    .getPeopleList()
                    .stream()
                    .filter(p -> p.getStatus() == PresenceStatus.PRESENCE_STATUS_ONLINE)
                    .map(p -> UUID.fromString(p.getUserId()))
                    .toList()));
  }

  private static <T> List<T> inParts(
      Collection<UUID> ids, Function<List<String>, List<T>> question) {
    List<String> texts = ids.stream().distinct().map(UUID::toString).toList();
    List<T> answers = new ArrayList<>();
    try {
      for (int from = 0; from < texts.size(); from += MOST) {
        answers.addAll(question.apply(texts.subList(from, Math.min(texts.size(), from + MOST))));
      }
    } catch (StatusRuntimeException e) {
      throw new NotificationException.Unavailable("user-service (" + e.getStatus() + ")");
    }
    return answers;
  }

  private ContactServiceGrpc.ContactServiceBlockingStub stub() {
    return ContactServiceGrpc.newBlockingStub(channels.to("user"))
        .withDeadlineAfter(limits.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
  }
}
