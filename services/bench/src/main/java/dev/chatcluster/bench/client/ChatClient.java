package dev.chatcluster.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.ApiException;
import dev.chatcluster.bench.api.ChatApi;
import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.cli.Target;
import dev.chatcluster.bench.rule.LogKeeper;
import dev.chatcluster.bench.rule.Outbox;
import dev.chatcluster.bench.rule.ReadMarks;
import dev.chatcluster.bench.socket.EventLoop;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** A person's client as the browser is one. Every method is called on the loop's thread. */
public final class ChatClient implements Connection.Receiver {
  private final ChatApi api;
  private final EventLoop loop;
  private final Account account;
  private final ChatListener listener;
  private final Incidents incidents;
  private final Connection connection;
  private final Outbox outbox;
  private final ReadMarks marks;
  private final LogKeeper<Event> logs;
  private final Set<String> inView = new LinkedHashSet<>();

  /** What all clients of a program share. */
  public record Setting(ChatApi api, EventLoop loop, Target target, Incidents incidents) {}

  /**
   * @param underWay messages of one conversation that may be unanswered at a time; browsers take 1
   */
  public ChatClient(Setting setting, Account account, int underWay, ChatListener listener) {
    this.api = setting.api();
    this.loop = setting.loop();
    this.account = account;
    this.listener = listener;
    this.incidents = setting.incidents();
    connection = new Connection(loop, setting.target(), account, this);
    outbox =
        new Outbox(
            underWay,
            item -> connection.send(Frames.send(item)),
            loop,
            ThreadLocalRandom.current());
    marks = new ReadMarks((id, seq) -> connection.send(Frames.seen(id, seq)), loop);
    logs = new LogKeeper<>(this::ask, this::apply, loop);
  }

  public void connect() {
    connection.connect();
  }

  public void close() {
    connection.close();
    outbox.stop();
    logs.disconnected();
  }

  public Account account() {
    return account;
  }

  public boolean isOpen() {
    return connection.isOpen();
  }

  public Outbox outbox() {
    return outbox;
  }

  public LogKeeper<Event> logs() {
    return logs;
  }

  /** Follows a conversation from that event on, and has it on screen: what arrives is read. */
  public void look(String conversationId, long lastSeq) {
    logs.follow(conversationId, lastSeq);
    if (inView.add(conversationId)) {
      connection.send(Frames.join(conversationId));
    }
  }

  public void send(Outbox.Item item) {
    outbox.add(item);
  }

  @Override
  public void ready(JsonNode data) {
    logs.connected();
    marks.connected();
    outbox.connected();
    inView.forEach(id -> connection.send(Frames.join(id)));
  }

  @Override
  public void lost(int code, String reason) {
    incidents.lost(code, reason);
    outbox.stop();
    logs.disconnected();
  }

  @Override
  public void frame(String event, JsonNode data) {
    switch (event) {
      case "chat:receive", "message:update", "message:delete", "group:update", "group:members" -> {
        Event logged = Event.of(data);
        logs.take(logged.conversationId(), logged.seq(), logged);
      }
      case "chat:send:ack" -> repeated(data);
      case "chat:send:error" -> refused(data);
      case "chat:sync:done" ->
          logs.syncDone(data.path("conversationId").asText(), data.path("hasMore").asBoolean());
      case "chat:reset" -> reload(data.path("conversationId").asText());
      case "error" -> incidents.error(data.path("code").asText());
      default -> {} // presence, typing, read marks of others: shown by a browser, nothing to do
    }
  }

  private boolean ask(List<LogKeeper.Question> questions) {
    incidents.asked(questions.size());
    return connection.send(Frames.sync(questions));
  }

  private void apply(Event event) {
    if (event.createsMessage() && event.actorId().equals(account.userId())) {
      acknowledged(event.messageId(), event.seq());
    } else if (inView.contains(event.conversationId())) {
      marks.read(event.conversationId(), event.seq());
    }
    listener.applied(this, event);
  }

  /**
   * A repeat of something stored before: if the log has passed it already, it will not come again.
   */
  private void repeated(JsonNode data) {
    String conversationId = data.path("conversationId").asText();
    long seq = data.path("seq").asLong();
    if (seq <= logs.lastSeq(conversationId)) {
      acknowledged(data.path("id").asText(), seq);
    } else {
      logs.ask(List.of(conversationId));
    }
  }

  private void acknowledged(String messageId, long seq) {
    if (outbox.acknowledged(messageId)) {
      listener.acknowledged(this, messageId, seq);
    }
  }

  private void refused(JsonNode data) {
    String id = data.path("id").asText();
    String code = data.path("code").asText();
    boolean retryable = data.path("retryable").asBoolean();
    incidents.refused(code, retryable);
    listener.refused(this, id, code, retryable);
    outbox.refused(id, retryable);
  }

  /**
   * Too far behind for the socket: the log is fetched over REST, and goes through the same rule.
   */
  private void reload(String conversationId) {
    long after = logs.lastSeq(conversationId);
    incidents.reset();
    Thread.startVirtualThread(
        () -> {
          try {
            List<Event> events = api.eventsAfter(account, conversationId, after);
            loop.execute(
                () -> {
                  events.forEach(event -> logs.take(conversationId, event.seq(), event));
                  logs.syncDone(conversationId, false);
                });
          } catch (ApiException | UncheckedIOException e) {
            // Unreachable: the question is asked again when its time is over.
            incidents.error("reload failed");
          }
        });
  }
}
