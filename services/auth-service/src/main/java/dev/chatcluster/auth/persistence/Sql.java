package dev.chatcluster.auth.persistence;

import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Plain SQL in the current transaction, for tables that need no entity. */
@ApplicationScoped
class Sql {
  /** Reads one row. */
  @FunctionalInterface
  interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Transactions transactions;

  @Inject
  Sql(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Runs a statement and tells how many rows it changed. */
  int update(String sql, Object... values) {
    return transactions.jdbc(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
          }
        });
  }

  /** The first row that a statement gives. */
  <T> Optional<T> first(String sql, Reading<T> reading, Object... values) {
    return transactions.jdbc(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next() ? Optional.of(reading.read(rows)) : Optional.empty();
            }
          }
        });
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(
          i + 1, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
    }
  }

  /** A time, or null. */
  static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
