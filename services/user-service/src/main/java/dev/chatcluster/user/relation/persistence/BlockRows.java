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
public interface BlockRows {
  StatelessSession session();

  @Insert
  void insert(BlockRow row);

  @Query("delete from BlockRow where blockerId = :blocker and blockedId = :blocked")
  int remove(UUID blocker, UUID blocked);

  @Query("select count(*) from BlockRow where blockerId = :blocker and blockedId = :blocked")
  long count(UUID blocker, UUID blocked);

  @Query("select count(*) from BlockRow where blockerId = :blocker")
  long countOf(UUID blocker);

  @Query(
      "select p, r.createdAt from BlockRow r join ProfileRow p on p.id = r.blockedId "
          + "where r.blockerId = :blocker "
          + "and (r.createdAt < :since or (r.createdAt = :since and r.blockedId > :id)) "
          + "order by r.createdAt desc, r.blockedId")
  List<ListedRow> page(UUID blocker, Instant since, UUID id, Limit limit);
}
