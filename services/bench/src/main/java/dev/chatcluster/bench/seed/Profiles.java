package dev.chatcluster.bench.seed;

import com.fasterxml.jackson.databind.JsonNode;
import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.ChatApi;
import dev.chatcluster.bench.api.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What people say of themselves, and who are friends. */
final class Profiles {
  private final ChatApi api;
  private final Map<String, Account> people;

  Profiles(ChatApi api, Map<String, Account> people) {
    this.api = api;
    this.people = people;
  }

  void fill(Demo demo) {
    demo.people().forEach(this::describe);
    for (List<String> pair : demo.friends()) {
      befriend(account(pair.getFirst()), account(pair.getLast()));
    }
  }

  private void describe(Demo.DemoPerson person) {
    var profile = Json.object().put("about", person.about()).put("avatarColor", person.color());
    Account account = account(person.handle());
    JsonNode present = api.get(account, "/api/users/me");
    if (!present.path("about").equals(profile.path("about"))
        || !present.path("avatarColor").equals(profile.path("avatarColor"))) {
      api.change(account, "PATCH", "/api/users/me", profile);
    }
  }

  /** Both ask: the second request finds the first and makes them friends. */
  private void befriend(Account one, Account other) {
    if (!friends(one).contains(other.userId())) {
      api.change(one, "PUT", "/api/users/me/friend-requests/" + other.userId(), null);
      api.change(other, "PUT", "/api/users/me/friend-requests/" + one.userId(), null);
    }
  }

  private List<String> friends(Account account) {
    var ids = new ArrayList<String>();
    for (JsonNode friend : api.get(account, "/api/users/me/friends?limit=100").path("items")) {
      ids.add(friend.path("id").asText());
    }
    return ids;
  }

  private Account account(String handle) {
    Account account = people.get(handle);
    if (account == null) {
      throw new IllegalArgumentException("the demo tells of no " + handle);
    }
    return account;
  }
}
