package dev.chatcluster.chat.persistence;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
interface MessageRepository {
  StatelessSession session();

  @Find
  Optional<MessageEntity> byId(UUID id);

  @Query("where id in :ids")
  List<MessageEntity> all(List<UUID> ids);

  @Query("update MessageEntity set content = :content, editedAt = :at where id = :id")
  int edit(UUID id, String content, Instant at);
}
