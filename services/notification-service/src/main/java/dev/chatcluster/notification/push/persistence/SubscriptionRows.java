package dev.chatcluster.notification.push.persistence;

import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
public interface SubscriptionRows {
  StatelessSession session();

  @Query("where userId = :userId order by createdAt desc")
  List<SubscriptionRow> of(UUID userId);

  @Query("delete from SubscriptionRow where id = :id and userId = :userId")
  int remove(byte[] id, UUID userId);
}
