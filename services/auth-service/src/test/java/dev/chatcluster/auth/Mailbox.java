package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.contracts.auth.v1.GetMailActionRequest;
import dev.chatcluster.contracts.auth.v1.GetMailActionResponse;
import dev.chatcluster.contracts.auth.v1.MailActionKind;
import dev.chatcluster.contracts.auth.v1.UserEvent;
import io.grpc.ManagedChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The mails that a person would get: asked for by event, and looked up as who sends them does. */
final class Mailbox {
  private static final ManagedChannel CHANNEL = MailSender.channel(AuthServer.get().port());

  private final ManagedChannel channel;
  private final Clock clock;
  private final UUID userId;

  private Mailbox(ManagedChannel channel, Clock clock, UUID userId) {
    this.channel = channel;
    this.clock = clock;
    this.userId = userId;
  }

  static Mailbox of(Client client) {
    return of(People.id(client));
  }

  static Mailbox of(UUID userId) {
    return new Mailbox(CHANNEL, MovableClock.ofService(), userId);
  }

  /** That of a person of another server, which has the system's clock. */
  static Mailbox elsewhere(ManagedChannel channel, UUID userId) {
    return new Mailbox(channel, Clock.systemUTC(), userId);
  }

  /** Waits until so many mails of a kind were asked for, and returns their ids. */
  List<String> ids(MailActionKind kind, int count) {
    try (var events = new UserEventsOnKafka()) {
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(() -> assertThat(ids(events, kind)).hasSizeGreaterThanOrEqualTo(count));
      return ids(events, kind);
    }
  }

  private List<String> ids(UserEventsOnKafka events, MailActionKind kind) {
    return events.of(userId).stream()
        .filter(UserEvent::hasMailActionRequested)
        .map(UserEvent::getMailActionRequested)
        .filter(requested -> requested.getKind() == kind)
        .map(requested -> requested.getActionId())
        .toList();
  }

  GetMailActionResponse letter(String actionId) {
    return MailSender.calls(channel, "Bearer " + MailSender.token(clock))
        .getMailAction(GetMailActionRequest.newBuilder().setActionId(actionId).build());
  }

  GetMailActionResponse first(MailActionKind kind) {
    return letter(ids(kind, 1).getFirst());
  }

  /** The secret of the link in the n-th mail of the kind. */
  String token(MailActionKind kind, int n) {
    String path = letter(ids(kind, n).get(n - 1)).getPath();
    return path.substring(path.indexOf("#token=") + "#token=".length());
  }

  String token(MailActionKind kind) {
    return token(kind, 1);
  }
}
