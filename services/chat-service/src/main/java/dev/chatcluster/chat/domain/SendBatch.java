package dev.chatcluster.chat.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides a batch of sends against what the database says under the conversations' locks: who may
 * send, what is a repeat, and which seq each new message gets. Writes nothing.
 */
public final class SendBatch {
  /** A message with the id of a send, stored before; the hash is null once it was deleted. */
  public record Known(
      UUID conversationId, UUID senderId, long seq, byte @Nullable [] contentHash) {}

  /** One person in one conversation. */
  public record Writer(UUID conversationId, UUID userId) {}

  private final Limits limits;
  private final Instant now;
  private final Map<UUID, Long> lastSeqs;
  private final Map<Writer, Boolean> blockedByWriter;
  private final Map<UUID, Known> known;

  /**
   * What is true while the locks are held.
   *
   * @param lastSeqs of each conversation that exists
   * @param blockedByWriter has an entry for each writer who is a member; true when a block stands
   *     between the two
   * @param known messages whose ids the batch names
   */
  public SendBatch(
      Limits limits,
      Instant now,
      Map<UUID, Long> lastSeqs,
      Map<Writer, Boolean> blockedByWriter,
      Map<UUID, Known> known) {
    this.limits = limits;
    this.now = now;
    this.lastSeqs = new HashMap<>(lastSeqs);
    this.blockedByWriter = Map.copyOf(blockedByWriter);
    this.known = new HashMap<>(known);
  }

  public List<SendOutcome> decide(List<Send> sends) {
    List<SendOutcome> outcomes = new ArrayList<>(sends.size());
    for (Send send : sends) {
      try {
        outcomes.add(decide(send));
      } catch (ChatException e) {
        outcomes.add(new SendOutcome.Refused(send, e));
      }
    }
    return outcomes;
  }

  private SendOutcome decide(Send send) {
    String content = Texts.content(send.content(), limits);
    if (send.messageId().version() != 7) {
      throw new ChatException.Invalid("id", "Must be a UUID of version 7");
    }
    Boolean blocked = blockedByWriter.get(new Writer(send.conversationId(), send.senderId()));
    Long lastSeq = lastSeqs.get(send.conversationId());
    if (blocked == null || lastSeq == null) {
      throw new ChatException.NotFound("conversation");
    }
    byte[] hash = hash(content);
    Known before = known.get(send.messageId());
    if (before != null) {
      return repeat(send, before, hash);
    }
    if (blocked) {
      throw new ChatException.Blocked();
    }
    long seq = lastSeq + 1;
    lastSeqs.put(send.conversationId(), seq);
    known.put(send.messageId(), new Known(send.conversationId(), send.senderId(), seq, hash));
    var message =
        new Message(
            send.messageId(),
            send.conversationId(),
            seq,
            send.senderId(),
            content,
            now,
            null,
            null);
    return new SendOutcome.Stored(
        send,
        new LogEvent(
            send.conversationId(), seq, send.senderId(), now, new Change.MessageCreated(message)));
  }

  private static SendOutcome repeat(Send send, Known before, byte[] hash) {
    boolean same =
        before.conversationId().equals(send.conversationId())
            && before.senderId().equals(send.senderId())
            && (before.contentHash() == null || MessageDigest.isEqual(before.contentHash(), hash));
    if (!same) {
      throw ChatException.Conflict.idReused();
    }
    return new SendOutcome.Repeated(send, before.seq());
  }

  /**
   * What tells a repeat from a reuse of the id; the first 16 bytes of SHA-256 are plenty for that.
   */
  public static byte[] hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return java.util.Arrays.copyOf(digest, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
