package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "member")
@IdClass(MemberEntity.Key.class)
class MemberEntity {
  record Key(UUID conversationId, UUID userId) implements Serializable {}

  @Id
  @Column(name = "conversation_id")
  UUID conversationId;

  @Id
  @Column(name = "user_id")
  UUID userId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Role role;

  @Column(name = "joined_at", nullable = false)
  Instant joinedAt;

  @Column(name = "joined_seq", nullable = false)
  long joinedSeq;

  @Column(name = "read_seq", nullable = false)
  long readSeq;

  @Column(name = "delivered_seq", nullable = false)
  long deliveredSeq;

  static MemberEntity of(Member member) {
    var entity = new MemberEntity();
    entity.conversationId = member.conversationId();
    entity.userId = member.userId();
    entity.role = member.role();
    entity.joinedAt = member.joinedAt();
    entity.joinedSeq = member.joinedSeq();
    entity.readSeq = member.readSeq();
    entity.deliveredSeq = member.deliveredSeq();
    return entity;
  }

  Member toDomain() {
    return new Member(conversationId, userId, role, joinedAt, joinedSeq, readSeq, deliveredSeq);
  }
}
