package dev.chatcluster.notification.keys.persistence;

import dev.chatcluster.notification.keys.domain.ServerKeys;
import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

@ApplicationScoped
public class JdbcServerKeys implements ServerKeys {
  private final Transactions transactions;

  @Inject
  public JdbcServerKeys(Transactions transactions) {
    this.transactions = transactions;
  }

  @Override
  @Transactional
  public byte[] get(String name, Supplier<byte[]> make) {
    return transactions.jdbc(
        c -> {
          List<byte[]> stored = read(c, name);
          if (stored.isEmpty()) {
            Sql.update(
                c,
                "INSERT INTO server_key (name, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                name,
                make.get());
            stored = read(c, name);
          }
          return stored.getFirst();
        });
  }

  private static List<byte[]> read(Connection c, String name) throws SQLException {
    return Sql.list(c, "SELECT value FROM server_key WHERE name = ?", row -> row.getBytes(1), name);
  }
}
