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
public interface FriendRows {
  StatelessSession session();

  @Insert
  void insertAll(List<FriendRow> bothSides);

  @Query(
      "delete from FriendRow where (userId = :one and friendId = :other) "
          + "or (userId = :other and friendId = :one)")
  int remove(UUID one, UUID other);

  @Query("select count(*) from FriendRow where userId = :one and friendId = :other")
  long count(UUID one, UUID other);

  @Query("select count(*) from FriendRow where userId = :user")
  long countOf(UUID user);

  @Query(
      "select p, r.createdAt from FriendRow r join ProfileRow p on p.id = r.friendId "
          + "where r.userId = :user "
          + "and (r.createdAt < :since or (r.createdAt = :since and r.friendId > :id)) "
          + "order by r.createdAt desc, r.friendId")
  List<ListedRow> page(UUID user, Instant since, UUID id, Limit limit);
}
