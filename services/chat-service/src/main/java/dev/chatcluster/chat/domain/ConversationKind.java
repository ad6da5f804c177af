package dev.chatcluster.chat.domain;

public enum ConversationKind {
  /** Two people; there is one such conversation a pair, for ever. */
  DIRECT,
  GROUP
}
