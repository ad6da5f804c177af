package dev.chatcluster.chat.persistence;

import jakarta.data.repository.Find;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

@Repository
interface ConversationRepository {
  StatelessSession session();

  @Find
  Optional<ConversationEntity> byId(UUID id);

  @Find
  Optional<ConversationEntity> byDirectKey(String directKey);

  @Query("where id in :ids")
  List<ConversationEntity> all(List<UUID> ids);

  @Query("update ConversationEntity set name = :name, photoUrl = :photoUrl where id = :id")
  int describe(UUID id, @Nullable String name, @Nullable String photoUrl);
}
