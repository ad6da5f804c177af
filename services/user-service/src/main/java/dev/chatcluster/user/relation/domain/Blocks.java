package dev.chatcluster.user.relation.domain;

import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.domain.UserException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom a person wants nothing to do with. */
public class Blocks {
  private final UnitOfWork work;
  private final RelationRepository relations;
  private final RelationEvents events;
  private final Limits limits;
  private final Clock clock;

  public Blocks(
      UnitOfWork work,
      RelationRepository relations,
      RelationEvents events,
      Limits limits,
      Clock clock) {
    this.work = work;
    this.relations = relations;
    this.events = events;
    this.limits = limits;
    this.clock = clock;
  }

  /** Ends what there was between the two as well: friendship, and requests of either side. */
  public void block(UUID me, UUID other) {
    if (me.equals(other)) {
      throw new UserException.Invalid("userId", "That is you");
    }
    work.run(
        () -> {
          if (!relations.lockPair(me, other)) {
            throw new UserException.NotFound("person");
          }
          if (relations.hasBlocked(me, other)) {
            return;
          }
          if (relations.countBlocks(me) >= limits.maxBlocks()) {
            throw new UserException.LimitReached(
                "You have blocked " + limits.maxBlocks() + " people, which is the most.");
          }
          Instant now = clock.instant();
          relations.removeFriends(me, other);
          relations.removeRequests(me, other);
          relations.addBlock(me, other, now);
          events.blockChanged(me, other, true, now);
        });
  }

  public void unblock(UUID me, UUID other) {
    work.run(
        () -> {
          if (relations.lockPair(me, other) && relations.removeBlock(me, other)) {
            events.blockChanged(me, other, false, clock.instant());
          }
        });
  }

  public List<Listed> list(UUID me, @Nullable ListPosition after, int limit) {
    return work.returning(() -> relations.blocks(me, after, limit));
  }
}
