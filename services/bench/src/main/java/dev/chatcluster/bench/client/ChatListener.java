package dev.chatcluster.bench.client;

import dev.chatcluster.bench.api.Event;

/** What a program on top of a {@link ChatClient} wants to know; always on the loop's thread. */
public interface ChatListener {
  /** An event that the client rule lets through: once, in order. */
  void applied(ChatClient client, Event event);

  /** A message of ours is stored: it came back in the log, or the server knows its id. */
  default void acknowledged(ChatClient client, String messageId, long seq) {}

  /** A message of ours was refused; {@code retryable} ones are sent again by the client. */
  default void refused(ChatClient client, String messageId, String code, boolean retryable) {}
}
