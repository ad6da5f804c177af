package dev.chatcluster.auth.persistence;

import dev.chatcluster.persistence.Sql;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Plain SQL in the current transaction, for tables that need no entity. */
@ApplicationScoped
class Statements {
  private final Transactions transactions;

  @Inject
  Statements(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs a statement and tells how many rows it changed. */
  int update(String sql, Object... values) {
    return transactions.jdbc(connection -> Sql.update(connection, sql, values));
  }

  /** The first row that a statement gives. */
  <T> Optional<T> first(String sql, Sql.RowReader<T> reader, Object... values) {
    return transactions.jdbc(
        connection -> Sql.list(connection, sql, reader, values).stream().findFirst());
  }
}
