package dev.chatcluster.chat.application;

import dev.chatcluster.chat.domain.Change;
import dev.chatcluster.chat.domain.ConversationLog;
import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.PersonNotice;
import dev.chatcluster.chat.domain.SeenMark;
import dev.chatcluster.chat.domain.Send;
import dev.chatcluster.chat.domain.SendBatch;
import dev.chatcluster.chat.domain.SendOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sends messages and moves read marks: one transaction a batch, whichever way they came in. */
@ApplicationScoped
public class SendMessages {
  private final ConversationLog log;
  private final Clock clock;

  @Inject
  public SendMessages(ConversationLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * A batch from the sockets: refusals and repeats are told to their senders, nobody waits for an
   * answer.
   */
  @Transactional
  public void handle(List<Send> sends, List<SeenMark> marks) {
    List<PersonNotice> notices =
        store(sends).stream().map(SendMessages::notice).flatMap(Optional::stream).toList();
    log.tell(notices);
    log.mark(marks);
  }

  /** One message over REST. */
  @Transactional
  public SendOutcome send(Send send) {
    return store(List.of(send)).getFirst();
  }

  @Transactional
  public void mark(SeenMark mark) {
    log.mark(List.of(mark));
  }

  private List<SendOutcome> store(List<Send> sends) {
    if (sends.isEmpty()) {
      return List.of();
    }
    Set<UUID> conversations =
        sends.stream().map(Send::conversationId).collect(Collectors.toCollection(TreeSet::new));
    Map<UUID, Long> lastSeqs = log.lock(conversations);
    Set<SendBatch.Writer> writers =
        sends.stream()
            .map(s -> new SendBatch.Writer(s.conversationId(), s.senderId()))
            .collect(Collectors.toSet());
    var batch =
        new SendBatch(
            Limits.STANDARD,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            lastSeqs,
            log.blockedByWriter(writers),
            log.known(sends.stream().map(Send::messageId).toList()));
    List<SendOutcome> outcomes = batch.decide(sends);
    log.append(
        outcomes.stream()
            .filter(SendOutcome.Stored.class::isInstance)
            .map(outcome -> ((SendOutcome.Stored) outcome).event())
            .toList());
    return outcomes;
  }

  private static Optional<PersonNotice> notice(SendOutcome outcome) {
    Send send = outcome.send();
    return switch (outcome) {
      case SendOutcome.Stored stored -> Optional.empty();
      case SendOutcome.Repeated repeated ->
          Optional.of(
              new PersonNotice.SendRepeated(
                  send.senderId(), send.conversationId(), send.messageId(), repeated.seq()));
      case SendOutcome.Refused refused ->
          Optional.of(refusal(send, refused.reason().code(), refused.reason().detail()));
    };
  }

  private static PersonNotice refusal(Send send, String code, String detail) {
    return new PersonNotice.SendRefused(
        send.senderId(), send.conversationId(), send.messageId(), code, detail, false);
  }

  /** Tells the sender that a message could not be stored, whatever the reason was. */
  @Transactional
  public void refuse(Send send) {
    log.tell(List.of(refusal(send, "internal-error", "This message could not be stored.")));
  }

  /** The message that was stored. */
  public static Message stored(SendOutcome.Stored stored) {
    if (stored.event().change() instanceof Change.MessageCreated created) {
      return created.message();
    }
    throw new IllegalStateException("A send stored something else: " + stored.event().change());
  }
}
