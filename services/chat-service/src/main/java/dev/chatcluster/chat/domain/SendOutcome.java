package dev.chatcluster.chat.domain;

/** What became of a {@link Send}. */
public sealed interface SendOutcome {
  Send send();

  /** Written now. */
  record Stored(Send send, LogEvent event) implements SendOutcome {}

  /** Written before: the same id came again. */
  record Repeated(Send send, long seq) implements SendOutcome {}

  record Refused(Send send, ChatException reason) implements SendOutcome {}
}
