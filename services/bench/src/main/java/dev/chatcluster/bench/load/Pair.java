package dev.chatcluster.bench.load;

import dev.chatcluster.bench.client.ChatClient;
import java.util.List;

/** Two people and their conversation. */
public record Pair(ChatClient one, ChatClient other, String conversationId) {
  public ChatClient partner(ChatClient client) {
    return client == one ? other : one;
  }

  public List<ChatClient> both() {
    return List.of(one, other);
  }
}
