package dev.chatcluster.notification.keys.persistence;

import dev.chatcluster.notification.keys.domain.ServiceKeyStore;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
public class JdbcServiceKeys implements ServiceKeyStore {
  private final Transactions transactions;

  @Inject
  public JdbcServiceKeys(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  @Transactional
  public void put(String id, String jwk, Instant usedAt) {
    transactions.jdbc(
        c ->
            Sql.update(
                c,
                """
                INSERT INTO service_key (id, jwk, used_at) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET used_at = excluded.used_at""",
                id,
                jwk,
                usedAt));
  }

  @Override
  @Transactional
  public List<String> usedSince(Instant since) {
    return transactions.jdbc(
        c ->
            Sql.list(
                c,
                "SELECT jwk FROM service_key WHERE used_at >= ? ORDER BY used_at DESC",
                row -> row.getString(1),
                since));
  }

  @Override
  @Transactional
  public int removeUnusedSince(Instant since) {
    return transactions.jdbc(
        c -> Sql.update(c, "DELETE FROM service_key WHERE used_at < ?", since));
  }
}
