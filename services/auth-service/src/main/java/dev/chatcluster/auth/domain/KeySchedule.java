package dev.chatcluster.auth.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * When signing keys come and go. Pure: replicas with one clock and one list of keys come to the
 * same answer.
 *
 * @param rotation how long a key signs
 * @param lead how long before that it is published, so that nobody meets a token of a key that they
 *     cannot know
 * @param retention how long after it stopped signing it stays published; longer than any token
 *     lives
 * @param rotateAfter what an operator asks for: once it has come, a newest key that was made before
 *     it gets a successor at once. Whoever asks again asks for nothing, as the successor is younger
 */
public record KeySchedule(
    Duration rotation, Duration lead, Duration retention, Optional<Instant> rotateAfter) {
  private static final Comparator<Activated> BY_ACTIVATION =
      Comparator.comparing(Activated::activatesAt).thenComparing(Activated::kid);

  /** A key as the schedule sees it. */
  public interface Activated {
    String kid();

    Instant createdAt();

    Instant activatesAt();
  }

  public KeySchedule {
    if (lead.compareTo(rotation) >= 0 || lead.isNegative() || !retention.isPositive()) {
      throw new IllegalArgumentException("A key must be published for less time than it signs");
    }
  }

  /** The key that signs now: the one that began last. */
  public <K extends Activated> Optional<K> signing(List<K> keys, Instant now) {
    return keys.stream().filter(key -> !key.activatesAt().isAfter(now)).max(BY_ACTIVATION);
  }

  /** From when on a key that must be made now is to sign; empty when none is needed. */
  public Optional<Instant> nextActivation(List<? extends Activated> keys, Instant now) {
    Optional<? extends Activated> newest = keys.stream().max(BY_ACTIVATION);
    if (newest.isEmpty()) {
      return Optional.of(now); // the first start: there is no token to be read yet
    }
    if (asked(keys, now)) {
      return Optional.of(now.plus(lead)); // like any other: nobody may meet it before it is known
    }
    Instant due = newest.get().activatesAt().plus(rotation);
    if (due.minus(lead).isAfter(now)) {
      return Optional.empty();
    }
    Instant earliest = now.plus(lead);
    return Optional.of(due.isBefore(earliest) ? earliest : due);
  }

  /** An instant to come would find every key too old, its successors too: it waits its time. */
  private boolean asked(List<? extends Activated> keys, Instant now) {
    return rotateAfter.isPresent()
        && !rotateAfter.get().isAfter(now)
        && keys.stream().allMatch(key -> key.createdAt().isBefore(rotateAfter.get()));
  }

  /** The keys whose tokens are all dead. */
  public <K extends Activated> List<K> dead(List<K> keys, Instant now) {
    Optional<Instant> since = signing(keys, now.minus(retention)).map(Activated::activatesAt);
    return keys.stream()
        .filter(key -> since.map(key.activatesAt()::isBefore).orElse(false))
        .toList();
  }
}
