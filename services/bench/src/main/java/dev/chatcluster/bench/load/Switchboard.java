package dev.chatcluster.bench.load;

import dev.chatcluster.bench.api.Event;
import dev.chatcluster.bench.client.ChatClient;
import dev.chatcluster.bench.client.ChatListener;

/** Lets connected clients take part in one phase after the other. */
final class Switchboard implements ChatListener {
  private ChatListener current = (client, event) -> {};

  void connect(ChatListener listener) {
    current = listener;
  }

  @Override
  public void applied(ChatClient client, Event event) {
    current.applied(client, event);
  }

  @Override
  public void acknowledged(ChatClient client, String messageId, long seq) {
    current.acknowledged(client, messageId, seq);
  }

  @Override
  public void refused(ChatClient client, String messageId, String code, boolean retryable) {
    current.refused(client, messageId, code, retryable);
  }
}
