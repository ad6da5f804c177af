package dev.chatcluster.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.ApiException;
import dev.chatcluster.bench.api.Json;
import dev.chatcluster.bench.cli.Target;
import dev.chatcluster.bench.rule.Backoff;
import dev.chatcluster.bench.rule.Timers;
import dev.chatcluster.bench.socket.EventLoop;
import dev.chatcluster.bench.socket.WebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One socket that comes back by itself until it is closed for good, with a token that never runs
 * out.
 */
final class Connection {
  private static final long PING_EVERY_MS = 25_000;

  /** Without a word for so long, not even a pong, the other end is taken for dead. */
  private static final long SILENCE_MS = 40_000;

  /** The handshake, the token and session:ready must be there by then. */
  private static final long READY_WITHIN_MS = 10_000;

  private static final int UNAUTHENTICATED = 4401;
  private static final int REVOKED = 4403;

  private final EventLoop loop;
  private final Target target;
  private final Account account;
  private final Receiver receiver;
  private @Nullable WebSocket socket;
  // Timers and answers of an earlier socket find that theirs is not the present one.
  private int generation;
  private int attempt;
  private boolean open;
  private boolean refused;
  private boolean closed;
  private long heardAtNanos;

  /** What a connection brings; always on the loop's thread. */
  interface Receiver {
    /** session:ready has come. */
    void ready(JsonNode data);

    void frame(String event, JsonNode data);

    void lost(int code, String reason);
  }

  Connection(EventLoop loop, Target target, Account account, Receiver receiver) {
    this.loop = loop;
    this.target = target;
    this.account = account;
    this.receiver = receiver;
  }

  boolean isOpen() {
    return open;
  }

  /** False when the frame could not leave. */
  boolean send(byte[] frame) {
    return open && socket != null && socket.send(frame);
  }

  /** Asks for a token off the loop, as that may take a request, and connects with it. */
  void connect() {
    int mine = ++generation;
    boolean renew = refused;
    Thread.startVirtualThread(
        () -> {
          try {
            String token = renew ? account.renewedToken() : account.freshToken();
            loop.execute(() -> connect(mine, token));
          } catch (ApiException | UncheckedIOException e) {
            loop.execute(() -> lost(mine, WebSocket.ABNORMAL, "no token: " + e.getMessage()));
          }
        });
  }

  private void connect(int mine, String token) {
    if (closed || mine != generation) {
      return;
    }
    refused = false;
    heardAtNanos = System.nanoTime();
    try {
      var protocols = List.of("chat.v1", "bearer." + token);
      socket = WebSocket.open(loop, target.socket(), target.origin(), protocols, new Link(mine));
    } catch (IOException e) {
      lost(mine, WebSocket.ABNORMAL, String.valueOf(e.getMessage()));
      return;
    }
    whileCurrent(
        mine,
        READY_WITHIN_MS,
        () -> {
          if (!open) {
            drop(mine, "not ready in time");
          }
        });
  }

  void close() {
    closed = true;
    open = false;
    generation++;
    if (socket != null) {
      socket.close();
    }
  }

  private void ready(int mine, JsonNode data) {
    open = true;
    attempt = 0;
    beat(mine);
    renewLater(mine);
    receiver.ready(data);
  }

  private void beat(int mine) {
    whileCurrent(
        mine,
        PING_EVERY_MS,
        () -> {
          if (System.nanoTime() - heardAtNanos > SILENCE_MS * 1_000_000) {
            drop(mine, "silence");
          } else {
            send(Frames.PING);
            beat(mine);
          }
        });
  }

  private void renewLater(int mine) {
    long millis = Math.max(1_000, Duration.between(Instant.now(), account.renewAt()).toMillis());
    whileCurrent(mine, millis, () -> Thread.startVirtualThread(() -> renew(mine)));
  }

  private void renew(int mine) {
    try {
      String token = account.freshToken();
      loop.execute(
          () -> {
            if (mine == generation) {
              send(Frames.refresh(token));
              renewLater(mine);
            }
          });
    } catch (ApiException | UncheckedIOException e) {
      loop.execute(() -> renewLater(mine)); // the token lives for a while yet
    }
  }

  private Timers.Timer whileCurrent(int mine, long millis, Runnable task) {
    return loop.after(
        millis,
        () -> {
          if (mine == generation) {
            task.run();
          }
        });
  }

  private void drop(int mine, String reason) {
    WebSocket old = socket;
    lost(mine, WebSocket.ABNORMAL, reason);
    if (old != null) {
      old.close();
    }
  }

  private void lost(int mine, int code, String reason) {
    if (closed || mine != generation) {
      return;
    }
    generation++;
    socket = null;
    open = false;
    refused = code == UNAUTHENTICATED || code == REVOKED;
    receiver.lost(code, reason);
    loop.after(
        Backoff.millis(attempt++, ThreadLocalRandom.current()),
        () -> {
          if (!closed) {
            connect();
          }
        });
  }

  /** The callbacks of one socket. */
  private final class Link implements WebSocket.Listener {
    private final int mine;

    Link(int mine) {
      this.mine = mine;
    }

    @Override
    public void opened() {}

    @Override
    public void text(byte[] payload) {
      if (mine != generation) {
        return;
      }
      heardAtNanos = System.nanoTime();
      JsonNode frame = Json.read(payload);
      String event = frame.path("event").asText();
      if (event.equals("session:ready")) {
        ready(mine, frame.path("data"));
      } else {
        receiver.frame(event, frame.path("data"));
      }
    }

    @Override
    public void closed(int code, String reason) {
      lost(mine, code, reason);
    }
  }
}
