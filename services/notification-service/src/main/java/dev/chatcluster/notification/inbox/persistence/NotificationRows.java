package dev.chatcluster.notification.inbox.persistence;

import jakarta.data.Limit;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
public interface NotificationRows {
  StatelessSession session();

  @Query("where userId = :userId and (at, id) < (:at, :id) order by at desc, id desc")
  List<NotificationRow> page(UUID userId, Instant at, UUID id, Limit limit);

  @Query(
      "where userId = :userId and readAt is null and (at, id) < (:at, :id) order by at desc, id desc")
  List<NotificationRow> unreadPage(UUID userId, Instant at, UUID id, Limit limit);

  @Query("where id in :ids")
  List<NotificationRow> byIds(Collection<UUID> ids);

  @Query("update NotificationRow set readAt = :now where userId = :userId and readAt is null")
  int readAll(UUID userId, Instant now);

  @Query("delete from NotificationRow where at < :before")
  int removeBefore(Instant before);
}
