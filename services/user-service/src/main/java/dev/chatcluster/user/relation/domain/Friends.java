package dev.chatcluster.user.relation.domain;

import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.domain.UnitOfWork;
import dev.chatcluster.user.domain.UserException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Friendship: asked for by one, agreed to by the other, ended by either. */
public class Friends {
  private final UnitOfWork work;
  private final RelationRepository relations;
  private final RelationEvents events;
  private final Limits limits;
  private final Clock clock;

  public Friends(
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

  /** When the other one has asked already, both want it: they become friends. */
  public void ask(UUID me, UUID other) {
    withPair(
        me,
        other,
        () -> {
          if (relations.areFriends(me, other)) {
            return;
          }
          if (relations.hasBlocked(me, other) || relations.hasBlocked(other, me)) {
            throw new UserException.Blocked();
          }
          if (relations.hasAsked(other, me)) {
            becomeFriends(me, other);
          } else if (!relations.hasAsked(me, other)) {
            checkRequests(me, other);
            Instant now = clock.instant();
            relations.addRequest(me, other, now);
            events.friendRequested(me, other, now);
          }
        });
  }

  public void accept(UUID me, UUID other) {
    withPair(
        me,
        other,
        () -> {
          if (relations.areFriends(me, other)) {
            return;
          }
          if (!relations.hasAsked(other, me)) {
            throw new UserException.NotFound("friend request");
          }
          becomeFriends(me, other);
        });
  }

  /** Declines the other one's request, and takes back my own. */
  public void dropRequest(UUID me, UUID other) {
    work.run(
        () -> {
          if (relations.lockPair(me, other)) {
            relations.removeRequests(me, other);
          }
        });
  }

  public void remove(UUID me, UUID other) {
    work.run(
        () -> {
          if (relations.lockPair(me, other)) {
            relations.removeFriends(me, other);
          }
        });
  }

  public List<Listed> list(UUID me, @Nullable ListPosition after, int limit) {
    return work.returning(() -> relations.friends(me, after, limit));
  }

  public List<Listed> requests(
      UUID me, Direction direction, @Nullable ListPosition after, int limit) {
    return work.returning(() -> relations.requests(me, direction, after, limit));
  }

  private void withPair(UUID me, UUID other, Runnable change) {
    if (me.equals(other)) {
      throw new UserException.Invalid("userId", "That is you");
    }
    work.run(
        () -> {
          if (!relations.lockPair(me, other)) {
            throw new UserException.NotFound("person");
          }
          change.run();
        });
  }

  private void becomeFriends(UUID me, UUID other) {
    checkFriends(me, "You have");
    checkFriends(other, "This person has");
    relations.removeRequests(me, other);
    Instant now = clock.instant();
    relations.addFriends(me, other, now);
    events.friendAccepted(me, other, now);
  }

  private void checkFriends(UUID person, String whoHas) {
    if (relations.countFriends(person) >= limits.maxFriends()) {
      throw new UserException.LimitReached(
          whoHas + " " + limits.maxFriends() + " friends, which is the most.");
    }
  }

  private void checkRequests(UUID me, UUID other) {
    checkFriends(me, "You have");
    if (relations.countRequests(me, Direction.OUTGOING) >= limits.maxRequests()) {
      throw new UserException.LimitReached(
          "You have " + limits.maxRequests() + " open friend requests, which is the most.");
    }
    if (relations.countRequests(other, Direction.INCOMING) >= limits.maxRequests()) {
      throw new UserException.LimitReached("This person has too many open friend requests.");
    }
  }
}
