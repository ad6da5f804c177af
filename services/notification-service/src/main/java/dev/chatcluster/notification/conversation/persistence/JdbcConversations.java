package dev.chatcluster.notification.conversation.persistence;

import dev.chatcluster.notification.conversation.domain.ChatEvent;
import dev.chatcluster.notification.conversation.domain.Conversation;
import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.conversation.domain.Description;
import dev.chatcluster.notification.conversation.domain.MemberSettings;
import dev.chatcluster.notification.preference.domain.Level;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class JdbcConversations implements Conversations {
  private static final String MEMBERS =
      """
      SELECT m.conversation_id, m.user_id, m.joined_seq, m.read_seq, p.handle, o.muted_until,
             coalesce(o.level, f.level, 'ALL') AS level,
             coalesce(f.push, true)
               AND EXISTS (SELECT FROM push_subscription s WHERE s.user_id = m.user_id) AS push,
             coalesce(f.missed_mail, true) AS missed_mail
      FROM member m
      LEFT JOIN person p ON p.id = m.user_id
      LEFT JOIN preference f ON f.user_id = m.user_id
      LEFT JOIN conversation_preference o
        ON o.user_id = m.user_id AND o.conversation_id = m.conversation_id
      WHERE m.conversation_id = ANY (?)""";
  private static final String COLUMNS = "id, is_group, name, handled_seq, members_seq";

  private final Transactions transactions;

  @Inject
  public JdbcConversations(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Set<UUID> unknownOf(Collection<UUID> ids) {
    Set<UUID> unknown = new HashSet<>(ids);
    unknown.removeAll(find(ids).keySet());
    return unknown;
  }

  @Override
  public void take(Description description, long handledSeq) {
    transactions.jdbc(
        c -> {
          int made =
              Sql.update(
                  c,
                  """
                  INSERT INTO conversation (id, is_group, name, handled_seq, members_seq)
                  VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                  description.id(),
                  description.group(),
                  description.name(),
                  handledSeq,
                  description.lastSeq());
          if (made == 1) {
            addMembers(c, description);
          }
          return made;
        });
  }

  private static void addMembers(Connection c, Description description) throws SQLException {
    var members = description.members();
    Sql.update(
        c,
        """
        INSERT INTO member (conversation_id, user_id, joined_seq, joined_at, read_seq)
        SELECT ?, user_id, joined_seq, 'epoch', read_seq
        FROM unnest(?, ?, ?) AS m (user_id, joined_seq, read_seq)""",
        description.id(),
        Sql.uuids(c, members.stream().map(Description.Member::userId).toList()),
        Sql.column(c, "bigint", members.stream().map(Description.Member::joinedSeq).toList()),
        Sql.column(c, "bigint", members.stream().map(Description.Member::readSeq).toList()));
  }

  @Override
  public Map<UUID, Conversation> lock(Collection<UUID> ids) {
    return select(ids, " ORDER BY id FOR UPDATE");
  }

  @Override
  public Map<UUID, Conversation> find(Collection<UUID> ids) {
    return select(ids, "");
  }

  private Map<UUID, Conversation> select(Collection<UUID> ids, String how) {
    Map<UUID, Conversation> found = new HashMap<>();
    if (!ids.isEmpty()) {
      transactions.jdbc(
          c -> {
            Sql.query(
                c,
                "SELECT " + COLUMNS + " FROM conversation WHERE id = ANY (?)" + how,
                row -> {
                  Conversation one = conversation(row);
                  found.put(one.id(), one);
                },
                Sql.uuids(c, ids));
            return found;
          });
    }
    return found;
  }

  private static Conversation conversation(ResultSet row) throws SQLException {
    return new Conversation(
        row.getObject("id", UUID.class),
        row.getBoolean("is_group"),
        row.getString("name"),
        row.getLong("handled_seq"),
        row.getLong("members_seq"));
  }

  @Override
  public Optional<MemberSettings> member(UUID conversationId, UUID userId) {
    return transactions.jdbc(
        c ->
            Sql.list(
                    c,
                    MEMBERS + " AND m.user_id = ?",
                    JdbcConversations::member,
                    Sql.uuids(c, List.of(conversationId)),
                    userId)
                .stream()
                .findFirst());
  }

  @Override
  public Map<UUID, List<MemberSettings>> members(Collection<UUID> conversationIds) {
    Map<UUID, List<MemberSettings>> members = new HashMap<>();
    if (conversationIds.isEmpty()) {
      return members;
    }
    return transactions.jdbc(
        c -> {
          Sql.query(
              c,
              MEMBERS,
              row -> {
                MemberSettings member = member(row);
                members
                    .computeIfAbsent(member.conversationId(), id -> new ArrayList<>())
                    .add(member);
              },
              Sql.uuids(c, conversationIds));
          return members;
        });
  }

  private static MemberSettings member(ResultSet row) throws SQLException {
    return new MemberSettings(
        row.getObject("conversation_id", UUID.class),
        row.getObject("user_id", UUID.class),
        row.getString("handle"),
        row.getLong("joined_seq"),
        row.getLong("read_seq"),
        Level.valueOf(row.getString("level")),
        Sql.instant(row, "muted_until"),
        row.getBoolean("push"),
        row.getBoolean("missed_mail"));
  }

  @Override
  public void changeMembers(ChatEvent.MembersChanged change) {
    transactions.jdbc(
        c -> {
          Sql.update(
              c,
              "DELETE FROM member WHERE conversation_id = ? AND user_id = ANY (?)",
              change.conversationId(),
              Sql.uuids(c, change.removed()));
          Sql.update(
              c,
              """
              INSERT INTO member (conversation_id, user_id, joined_seq, joined_at)
              SELECT ?, user_id, ?, ? FROM unnest(?) AS m (user_id) ON CONFLICT DO NOTHING""",
              change.conversationId(),
              change.seq(),
              change.at(),
              Sql.uuids(c, change.added()));
          return Sql.update(
              c,
              "UPDATE conversation SET members_seq = ? WHERE id = ?",
              change.seq(),
              change.conversationId());
        });
  }

  @Override
  public void rename(ChatEvent.Renamed change) {
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                "UPDATE conversation SET name = ? WHERE id = ?",
                change.name(),
                change.conversationId()));
  }

  @Override
  public void handled(Collection<ChatEvent.Logged> events) {
    if (!events.isEmpty()) {
      transactions.jdbc(c -> Progress.write(c, events));
    }
  }

  @Override
  public void read(Collection<ChatEvent.Read> marks) {
    if (!marks.isEmpty()) {
      transactions.jdbc(c -> Progress.read(c, marks));
    }
  }
}
