package dev.chatcluster.user.relation.persistence;

import jakarta.data.Limit;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
public interface FriendRequestRows {
  StatelessSession session();

  @Insert
  void insert(FriendRequestRow row);

  @Query(
      "delete from FriendRequestRow where (fromId = :one and toId = :other) "
          + "or (fromId = :other and toId = :one)")
  int remove(UUID one, UUID other);

  @Query("select count(*) from FriendRequestRow where fromId = :from and toId = :to")
  long count(UUID from, UUID to);

  @Query("select count(*) from FriendRequestRow where fromId = :user")
  long countOutgoing(UUID user);

  @Query("select count(*) from FriendRequestRow where toId = :user")
  long countIncoming(UUID user);

  @Query(
      "select p, r.createdAt from FriendRequestRow r join ProfileRow p on p.id = r.toId "
          + "where r.fromId = :user "
          + "and (r.createdAt < :since or (r.createdAt = :since and r.toId > :id)) "
          + "order by r.createdAt desc, r.toId")
  List<ListedRow> outgoing(UUID user, Instant since, UUID id, Limit limit);

  @Query(
      "select p, r.createdAt from FriendRequestRow r join ProfileRow p on p.id = r.fromId "
          + "where r.toId = :user "
          + "and (r.createdAt < :since or (r.createdAt = :since and r.fromId > :id)) "
          + "order by r.createdAt desc, r.fromId")
  List<ListedRow> incoming(UUID user, Instant since, UUID id, Limit limit);
}
