package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Message;
import dev.chatcluster.chat.domain.Messages;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class HibernateMessages implements Messages {
  private final MessageRepository messages;
  private final Transactions transactions;

  @Inject
  public HibernateMessages(MessageRepository messages, Transactions transactions) {
    this.messages = messages;
    this.transactions = transactions;
  }

  @Override
  public Optional<Message> find(UUID id) {
    return messages.byId(id).map(MessageEntity::toDomain);
  }

  @Override
  public void edit(UUID id, String content, Instant at) {
    messages.edit(id, content, at);
  }

  @Override
  public void delete(UUID id, Instant at) {
    String sql =
        "UPDATE message SET content = NULL, content_hash = NULL, deleted_at = ?::timestamptz WHERE id = ?";
    transactions.jdbc(connection -> Sql.update(connection, sql, at.toString(), id));
  }
}
