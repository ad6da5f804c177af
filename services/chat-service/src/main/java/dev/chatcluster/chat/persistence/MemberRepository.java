package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Role;
import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

@Repository
interface MemberRepository {
  StatelessSession session();

  @Find
  Optional<MemberEntity> one(UUID conversationId, UUID userId);

  @Query("where conversationId = :conversationId order by joinedSeq, userId")
  List<MemberEntity> of(UUID conversationId);

  @Query("where conversationId = :conversationId and userId > :after order by userId")
  List<MemberEntity> page(UUID conversationId, UUID after, Limit limit);

  @Query(
      "select conversationId from MemberEntity where userId = :userId and conversationId > :after order by conversationId")
  List<UUID> conversationsOf(UUID userId, UUID after, Limit limit);

  @Insert
  void insertAll(List<MemberEntity> members);

  @Query("delete from MemberEntity where conversationId = :conversationId and userId in :userIds")
  int remove(UUID conversationId, List<UUID> userIds);

  @Query(
      "update MemberEntity set role = :role where conversationId = :conversationId and userId = :userId")
  int changeRole(UUID conversationId, UUID userId, Role role);
}
