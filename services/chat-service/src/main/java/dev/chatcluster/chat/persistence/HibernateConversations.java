package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Conversation;
import dev.chatcluster.chat.domain.Conversations;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Role;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class HibernateConversations implements Conversations {
  /** Sorts before every id. */
  private static final UUID FIRST = new UUID(0, 0);

  private final ConversationRepository conversations;
  private final MemberRepository members;
  private final Transactions transactions;

  @Inject
  public HibernateConversations(
      ConversationRepository conversations, MemberRepository members, Transactions transactions) {
    this.conversations = conversations;
    this.members = members;
    this.transactions = transactions;
  }

  @Override
  public Optional<Conversation> find(UUID id) {
    return conversations.byId(id).map(ConversationEntity::toDomain);
  }

  @Override
  public Optional<Conversation> findDirect(UUID one, UUID other) {
    return conversations
        .byDirectKey(Conversation.directKey(one, other))
        .map(ConversationEntity::toDomain);
  }

  @Override
  public boolean insert(Conversation conversation, @Nullable String directKey) {
    // Two people may start the same conversation at once: the second finds it instead of failing.
    String sql =
        """
        INSERT INTO conversation
          (id, kind, name, photo_url, direct_key, last_seq, last_activity_at, created_by, created_at)
        VALUES (?, ?, ?, ?, ?, 0, ?::timestamptz, ?, ?::timestamptz)
        ON CONFLICT DO NOTHING""";
    return transactions.jdbc(
        connection ->
            Sql.update(
                    connection,
                    sql,
                    conversation.id(),
                    conversation.kind().name(),
                    conversation.name(),
                    conversation.photoUrl(),
                    directKey,
                    conversation.lastActivityAt().toString(),
                    conversation.createdBy(),
                    conversation.createdAt().toString())
                == 1);
  }

  @Override
  public void describe(UUID id, @Nullable String name, @Nullable String photoUrl) {
    conversations.describe(id, name, photoUrl);
  }

  @Override
  public Optional<Member> member(UUID conversationId, UUID userId) {
    return members.one(conversationId, userId).map(MemberEntity::toDomain);
  }

  @Override
  public List<Member> members(UUID conversationId) {
    return members.of(conversationId).stream().map(MemberEntity::toDomain).toList();
  }

  @Override
  public List<Member> members(UUID conversationId, @Nullable UUID after, int limit) {
    return members.page(conversationId, after == null ? FIRST : after, Limit.of(limit)).stream()
        .map(MemberEntity::toDomain)
        .toList();
  }

  @Override
  public List<UUID> conversationsOf(UUID userId, @Nullable UUID after, int limit) {
    return members.conversationsOf(userId, after == null ? FIRST : after, Limit.of(limit));
  }

  @Override
  public void addMembers(List<Member> added) {
    members.insertAll(added.stream().map(MemberEntity::of).toList());
  }

  @Override
  public void removeMembers(UUID conversationId, Collection<UUID> userIds) {
    if (!userIds.isEmpty()) {
      members.remove(conversationId, List.copyOf(userIds));
    }
  }

  @Override
  public void changeRoles(UUID conversationId, Map<UUID, Role> roles) {
    roles.forEach((userId, role) -> members.changeRole(conversationId, userId, role));
  }
}
