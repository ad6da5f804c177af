package dev.chatcluster.bench.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.ChatApi;
import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.api.Json;
import dev.chatcluster.bench.rule.Uuid7;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells conversations as they are written down. Every id is fixed, so that what is there already is
 * left alone.
 */
final class History {
  /** 2 March 2026, 8:00 UTC: the first message of every conversation. */
  private static final long BEGIN_MILLIS = 1_772_438_400_000L;

  /** Between two messages, so that a conversation stretches over days. */
  private static final long PAUSE_MILLIS = 3 * 3_600_000L;

  private static final String MESSAGES = "/api/messages/";

  private final ChatApi api;
  private final Map<String, Account> people;

  History(ChatApi api, Map<String, Account> people) {
    this.api = api;
    this.people = people;
  }

  /** Returns how many messages were added. */
  int tell(Demo.Talk talk) {
    Account first = person(talk.members().getFirst());
    String id = open(first, talk);
    // A message that was deleted still has its event, and so does every edit.
    Set<String> present =
        api.eventsAfter(first, id, 0).stream().map(Event::messageId).collect(Collectors.toSet());
    var seqs = new LinkedHashMap<String, Long>();
    int added = 0;
    for (int i = 0; i < talk.messages().size(); i++) {
      String messageId = Uuid7.named(BEGIN_MILLIS + i * PAUSE_MILLIS, talk.key() + "/" + i);
      if (!present.contains(messageId)) {
        seqs.put(messageId, say(id, messageId, talk.messages().get(i)));
        added++;
      }
    }
    if (added > 0) {
      read(talk, id, List.copyOf(seqs.values()));
    }
    return added;
  }

  private String open(Account first, Demo.Talk talk) {
    List<String> others = talk.members().stream().skip(1).map(this::userId).toList();
    if (talk.name() == null) {
      return api.direct(first, others.getFirst()).path("id").asText();
    }
    // Of the owner too: an installation that was reset has other people under the same handles.
    String id = Uuid7.named(BEGIN_MILLIS, talk.key() + "/" + first.userId());
    JsonNode group = api.group(first, id, talk.name(), others);
    for (String admin : Objects.requireNonNullElse(talk.admins(), List.<String>of())) {
      promote(first, group, userId(admin));
    }
    return id;
  }

  private void promote(Account owner, JsonNode group, String userId) {
    for (JsonNode member : group.path("members")) {
      if (member.path("userId").asText().equals(userId)
          && member.path("role").asText().equals("MEMBER")) {
        String path = "/api/groups/%s/members/%s".formatted(group.path("id").asText(), userId);
        api.change(owner, "PUT", path, Json.object().put("role", "ADMIN"));
      }
    }
  }

  private long say(String conversationId, String messageId, Demo.Line line) {
    Account sender = person(line.from());
    long seq = api.send(sender, conversationId, messageId, line.text()).seq();
    if (line.edit() != null) {
      api.change(sender, "PATCH", MESSAGES + messageId, Json.object().put("content", line.edit()));
    }
    if (line.delete()) {
      api.change(sender, "DELETE", MESSAGES + messageId, null);
    }
    return seq;
  }

  /** Everybody has read all but the last few, as the demo says. */
  private void read(Demo.Talk talk, String conversationId, List<Long> seqs) {
    for (String member : talk.members()) {
      int last = seqs.size() - 1 - talk.unread().getOrDefault(member, 0);
      if (last >= 0) {
        ObjectNode mark = Json.object();
        mark.put("conversationId", conversationId).put("seq", seqs.get(last)).put("status", "READ");
        api.change(person(member), "PUT", MESSAGES + "status", mark);
      }
    }
  }

  private String userId(String handle) {
    return person(handle).userId();
  }

  private Account person(String handle) {
    Account account = people.get(handle);
    if (account == null) {
      throw new IllegalArgumentException("the demo tells of no " + handle);
    }
    return account;
  }
}
