package dev.chatcluster.notification.preference.persistence;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
public interface ConversationPreferenceRows {
  StatelessSession session();

  @Find
  Optional<ConversationPreferenceRow> one(UUID userId, UUID conversationId);

  @Query("where userId = :userId and conversationId > :after order by conversationId")
  List<ConversationPreferenceRow> page(UUID userId, UUID after, Limit limit);

  @Query(
      "delete from ConversationPreferenceRow where userId = :userId and conversationId = :conversationId")
  int remove(UUID userId, UUID conversationId);
}
