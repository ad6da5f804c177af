package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Blocks;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
public class JdbcBlocks implements Blocks {
  private final Transactions transactions;

  @Inject
  public JdbcBlocks(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  @Transactional
  public void set(UUID blockerId, UUID blockedId, boolean blocked, Instant at) {
    String sql =
        """
        INSERT INTO block (blocker_id, blocked_id, blocked, changed_at) VALUES (?, ?, ?, ?::timestamptz)
        ON CONFLICT (blocker_id, blocked_id) DO UPDATE
        SET blocked = excluded.blocked, changed_at = excluded.changed_at
        WHERE block.changed_at <= excluded.changed_at""";
    transactions.jdbc(c -> Sql.update(c, sql, blockerId, blockedId, blocked, at.toString()));
  }
}
