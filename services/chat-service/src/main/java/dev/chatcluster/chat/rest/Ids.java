package dev.chatcluster.chat.rest;

import dev.chatcluster.service.id.Uuid7;
import dev.chatcluster.service.problem.ProblemException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids that callers may make themselves. */
final class Ids {
  private Ids() {}

  static UUID orNew(@Nullable UUID given, Clock clock) {
    if (given == null) {
      return Uuid7.next(clock);
    }
    if (!Uuid7.isUuid7(given)) {
      throw ProblemException.invalid("id", "Must be a UUID of version 7");
    }
    return given;
  }
}
