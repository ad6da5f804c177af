package dev.chatcluster.user.relation.persistence;

import dev.chatcluster.persistence.Transactions;
import dev.chatcluster.user.relation.domain.Direction;
import dev.chatcluster.user.relation.domain.ListPosition;
import dev.chatcluster.user.relation.domain.Listed;
import dev.chatcluster.user.relation.domain.RelationRepository;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class StoredRelations implements RelationRepository {
  /**
   * Always in the order of the ids: two transactions about the same people never wait for each
   * other in a ring.
   */
  private static final String LOCK =
      "SELECT id FROM profiles WHERE id IN (?, ?) ORDER BY id FOR NO KEY UPDATE";

  /** Before the first row of any list. */
  private static final ListPosition START =
      new ListPosition(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

  private final Transactions transactions;
  private final BlockRows blocks;
  private final FriendRows friends;
  private final FriendRequestRows requests;

  @Inject
  public StoredRelations(
      Transactions transactions, BlockRows blocks, FriendRows friends, FriendRequestRows requests) {
    this.transactions = transactions;
    this.blocks = blocks;
    this.friends = friends;
    this.requests = requests;
  }

  @Override
  public boolean lockPair(UUID one, UUID other) {
    return transactions.jdbc(
        connection -> {
          try (var lock = connection.prepareStatement(LOCK)) {
            lock.setObject(1, one);
            lock.setObject(2, other);
            try (var rows = lock.executeQuery()) {
              int locked = 0;
              while (rows.next()) {
                locked++;
              }
              return locked == 2;
            }
          }
        });
  }

  @Override
  public boolean hasBlocked(UUID blocker, UUID blocked) {
    return blocks.count(blocker, blocked) > 0;
  }

  @Override
  public boolean areFriends(UUID one, UUID other) {
    return friends.count(one, other) > 0;
  }

  @Override
  public boolean hasAsked(UUID from, UUID to) {
    return requests.count(from, to) > 0;
  }

  @Override
  public void addBlock(UUID blocker, UUID blocked, Instant at) {
    blocks.insert(BlockRow.of(blocker, blocked, at));
  }

  @Override
  public boolean removeBlock(UUID blocker, UUID blocked) {
    return blocks.remove(blocker, blocked) > 0;
  }

  @Override
  public void addFriends(UUID one, UUID other, Instant at) {
    friends.insertAll(List.of(FriendRow.of(one, other, at), FriendRow.of(other, one, at)));
  }

  @Override
  public void removeFriends(UUID one, UUID other) {
    friends.remove(one, other);
  }

  @Override
  public void addRequest(UUID from, UUID to, Instant at) {
    requests.insert(FriendRequestRow.of(from, to, at));
  }

  @Override
  public void removeRequests(UUID one, UUID other) {
    requests.remove(one, other);
  }

  @Override
  public long countBlocks(UUID userId) {
    return blocks.countOf(userId);
  }

  @Override
  public long countFriends(UUID userId) {
    return friends.countOf(userId);
  }

  @Override
  public long countRequests(UUID userId, Direction direction) {
    return switch (direction) {
      case INCOMING -> requests.countIncoming(userId);
      case OUTGOING -> requests.countOutgoing(userId);
    };
  }

  @Override
  public List<Listed> blocks(UUID userId, @Nullable ListPosition after, int limit) {
    ListPosition from = after == null ? START : after;
    return listed(blocks.page(userId, from.since(), from.id(), Limit.of(limit)));
  }

  @Override
  public List<Listed> friends(UUID userId, @Nullable ListPosition after, int limit) {
    ListPosition from = after == null ? START : after;
    return listed(friends.page(userId, from.since(), from.id(), Limit.of(limit)));
  }

  @Override
  public List<Listed> requests(
      UUID userId, Direction direction, @Nullable ListPosition after, int limit) {
    ListPosition from = after == null ? START : after;
    return listed(
        switch (direction) {
          case INCOMING -> requests.incoming(userId, from.since(), from.id(), Limit.of(limit));
          case OUTGOING -> requests.outgoing(userId, from.since(), from.id(), Limit.of(limit));
        });
  }

  private static List<Listed> listed(List<ListedRow> rows) {
    return rows.stream().map(ListedRow::toListed).toList();
  }
}
