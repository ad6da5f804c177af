package dev.chatcluster.bench.once;

import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.ApiException;
import dev.chatcluster.bench.api.ChatApi;
import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.client.ChatListener;
import dev.chatcluster.bench.load.Crowd;
import dev.chatcluster.bench.rule.Backoff;
import dev.chatcluster.bench.rule.Outbox;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The same message from several places at once. */
final class Volley {
  private static final String CONTENT = "Sent many times, said once";

  private final Crowd crowd;
  private final Account sender;
  private final String conversationId;
  private final String messageId;

  /**
   * What one of the sends was answered.
   *
   * @param created the answer says that this send made the message; sockets do not tell
   */
  record Answer(boolean created, long seq) {}

  Volley(Crowd crowd, Account sender, String conversationId, String messageId) {
    this.crowd = crowd;
    this.sender = sender;
    this.conversationId = conversationId;
    this.messageId = messageId;
  }

  /** One send of each, begun at the same moment; each is repeated until there is an answer. */
  List<Answer> fire(int sockets, int requests, Duration within) throws Exception {
    long lastSeq = crowd.api().lastSeq(sender, conversationId);
    var answers = new ArrayList<CompletableFuture<Answer>>();
    var clients = new ArrayList<ChatClient>();
    for (int i = 0; i < sockets; i++) {
      var answer = new CompletableFuture<Answer>();
      answers.add(answer);
      clients.add(crowd.client(sender, 1, new Ear(answer)));
    }
    crowd.look(clients, conversationId, lastSeq);
    crowd.connect(clients);
    var start = new CountDownLatch(1);
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < requests; i++) {
        answers.add(CompletableFuture.supplyAsync(() -> request(start, within), executor));
      }
      crowd
          .loop()
          .execute(
              () -> {
                start.countDown();
                clients.forEach(
                    client -> client.send(new Outbox.Item(messageId, conversationId, CONTENT)));
              });
      var all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
      all.get(within.toMillis(), TimeUnit.MILLISECONDS);
    }
    crowd.disconnect(clients);
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private Answer request(CountDownLatch start, Duration within) {
    try {
      start.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    long end = System.nanoTime() + within.toNanos();
    for (int attempt = 0; ; attempt++) {
      try {
        ChatApi.Sent sent = crowd.api().send(sender, conversationId, messageId, CONTENT);
        return new Answer(sent.created(), sent.seq());
      } catch (ApiException e) {
        if (e.status() < 500 || System.nanoTime() > end) {
          throw e;
        }
      } catch (UncheckedIOException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
      }
      long millis = Backoff.millis(attempt, ThreadLocalRandom.current());
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
  }

  private record Ear(CompletableFuture<Answer> answer) implements ChatListener {
    @Override
    public void applied(ChatClient client, Event event) {}

    @Override
    public void acknowledged(ChatClient client, String messageId, long seq) {
      answer.complete(new Answer(false, seq));
    }

    @Override
    public void refused(ChatClient client, String messageId, String code, boolean retryable) {
      if (!retryable) {
        answer.completeExceptionally(new IllegalStateException("refused: " + code));
      }
    }
  }
}
