package dev.chatcluster.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.Accounts;
import dev.chatcluster.bench.api.ChatApi;
import dev.chatcluster.bench.api.Person;
import dev.chatcluster.bench.cli.Target;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.client.ChatListener;
import dev.chatcluster.bench.client.Incidents;
import dev.chatcluster.bench.rule.Uuid7;
import dev.chatcluster.bench.socket.EventLoop;
import dev.chatcluster.bench.time.Wait;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The people of a run: their accounts, kept from run to run, their conversations and their clients.
 */
public final class Crowd implements AutoCloseable {
  /** No secret: these accounts exist on installations under test only. */
  private static final String PASSWORD = "load-generator-account";

  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(60);

  /** 1 January 2026: ids of what is made once and found again later. */
  private static final long FIXED_MILLIS = 1_767_225_600_000L;

  private final ChatApi api;
  private final Accounts accounts;
  private final ChatClient.Setting setting;
  private final List<ChatClient> clients = new ArrayList<>();

  /**
   * @param data the installation's data folder; sessions are kept there, as they are worth nothing
   *     elsewhere
   */
  public Crowd(Target target, Path data) {
    api = new ChatApi(target.url());
    accounts = new Accounts(api, data.resolve("bench").resolve("sessions.json"));
    setting = new ChatClient.Setting(api, new EventLoop(), target, new Incidents());
  }

  public ChatApi api() {
    return api;
  }

  public EventLoop loop() {
    return setting.loop();
  }

  public Incidents incidents() {
    return setting.incidents();
  }

  /** Accounts number 1 to count of that kind. */
  public List<Account> people(String kind, int count) {
    return accounts.of(
        IntStream.rangeClosed(1, count)
            .mapToObj(i -> new Person("%s-%04d".formatted(kind, i), "Load " + i, PASSWORD))
            .toList());
  }

  public ChatClient client(Account account, int underWay, ChatListener listener) {
    var client = new ChatClient(setting, account, underWay, listener);
    clients.add(client);
    return client;
  }

  /** Pairs of people with a client each, which look at their conversation. */
  public List<Pair> pairs(
      String kind, int count, BiFunction<Account, Integer, ChatClient> clients) {
    List<Account> people = people(kind, 2 * count);
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < count; i++) {
      Account one = people.get(2 * i);
      Account other = people.get(2 * i + 1);
      JsonNode conversation = api.direct(one, other.userId());
      var pair =
          new Pair(
              clients.apply(one, i), clients.apply(other, i), conversation.path("id").asText());
      look(pair.both(), pair.conversationId(), conversation.path("lastSeq").asLong());
      pairs.add(pair);
    }
    return pairs;
  }

  /** A group of all these people, the same one in each run. */
  public String room(List<Account> people) {
    String id = Uuid7.named(FIXED_MILLIS, "room of " + people.getFirst().userId() + people.size());
    List<String> others = people.stream().skip(1).map(Account::userId).toList();
    return api.group(people.getFirst(), id, "Room of " + people.size(), others).path("id").asText();
  }

  public void look(Collection<ChatClient> clients, String conversationId, long lastSeq) {
    loop().run(() -> clients.forEach(client -> client.look(conversationId, lastSeq)));
  }

  /**
   * Connects them all, and returns when they are.
   *
   * @throws IllegalStateException when not all of them get a connection
   */
  public void connect(Collection<ChatClient> clients) {
    loop().run(() -> clients.forEach(ChatClient::connect));
    if (!Wait.until(CONNECT_WITHIN, () -> allOpen(clients))) {
      throw new IllegalStateException(
          "not all of " + clients.size() + " sockets opened: " + setting.incidents().counts());
    }
  }

  private boolean allOpen(Collection<ChatClient> clients) {
    return loop().call(() -> clients.stream().allMatch(ChatClient::isOpen));
  }

  public void disconnect(Collection<ChatClient> some) {
    loop().run(() -> some.forEach(ChatClient::close));
    clients.removeAll(some);
  }

  @Override
  public void close() {
    loop().run(() -> clients.forEach(ChatClient::close));
    accounts.close();
    loop().close();
    api.close();
  }
}
