package dev.chatcluster.notification.missed.domain;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Who may have missed something. Works in the caller's transaction. */
public interface MissedMails {
  /** Looks at those later, from the first message on; those who are watched already stay so. */
  void watch(List<Outcome.Gathered> first);

  /** Who has read all of a conversation has missed nothing. */
  void readUpTo(Collection<ChatEvent.Read> marks);

  /** Locks some who are due until the transaction ends; others take others. */
  List<Watched> lockDue(int limit);

  void lookAgain(Watched watched, Instant at);

  void drop(Watched watched);

  /** A mail is on its way. */
  void mailed(Watched watched, long upToSeq);
}
