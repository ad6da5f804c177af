package dev.chatcluster.outbox;

import dev.chatcluster.persistence.DatabaseConfig;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;

/** The stream of emitted messages from the service's replication slot. */
final class RelayStream implements AutoCloseable {
  /**
   * Empty on purpose: no table is published, so that only transaction bounds and emitted messages
   * are sent.
   */
  static final String PUBLICATION = "outbox";

  /** A question to a server that has gone without a word ends after this. */
  private static final int QUESTION_SECONDS = 5;

  private final Connection connection;
  private final Connection side;
  private final PGReplicationStream stream;
  private final String slot;

  private RelayStream(
      Connection connection, Connection side, PGReplicationStream stream, String slot) {
    this.connection = connection;
    this.side = side;
    this.stream = stream;
    this.slot = slot;
  }

  /** Makes the slot if there is none: it keeps the WAL from now on. */
  static void makeSlot(DatabaseConfig config, String slot) throws SQLException {
    try (Connection side = DriverManager.getConnection(config.url(), questions(config))) {
      ensureSlot(side, slot);
    }
  }

  /**
   * Opens the slot, making it first if need be.
   *
   * @throws SQLException with state 55006 when another relay has the slot
   */
  static RelayStream open(DatabaseConfig config, RelaySettings settings) throws SQLException {
    Connection side = DriverManager.getConnection(config.url(), questions(config));
    try {
      ensureSlot(side, settings.slot());
      return open(config, settings, side);
    } catch (SQLException e) {
      side.close();
      throw e;
    }
  }

  private static RelayStream open(DatabaseConfig config, RelaySettings settings, Connection side)
      throws SQLException {
    var properties = credentials(config);
    PGProperty.REPLICATION.set(properties, "database");
    PGProperty.PREFER_QUERY_MODE.set(properties, "simple");
    PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "15");
    PGProperty.APPLICATION_NAME.set(properties, "outbox-relay");
    Connection connection = DriverManager.getConnection(config.url(), properties);
    try {
      PGReplicationStream stream =
          connection
              .unwrap(PGConnection.class)
              .getReplicationAPI()
              .replicationStream()
              .logical()
              .withSlotName(settings.slot())
              .withSlotOption("proto_version", 1)
              .withSlotOption("publication_names", PUBLICATION)
              .withSlotOption("messages", "true")
              .withStatusInterval((int) settings.statusInterval().toMillis(), TimeUnit.MILLISECONDS)
              .start();
      return new RelayStream(connection, side, stream, settings.slot());
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void ensureSlot(Connection side, String slot) throws SQLException {
    try (var create =
        side.prepareStatement(
            "SELECT pg_create_logical_replication_slot(?, 'pgoutput') "
                + "WHERE NOT EXISTS (SELECT FROM pg_replication_slots WHERE slot_name = ?)")) {
      create.setString(1, slot);
      create.setString(2, slot);
      create.execute();
    } catch (SQLException e) {
      if (!"42710".equals(e.getSQLState())) { // two relays made it at once: it is there
        throw e;
      }
    }
  }

  private static Properties questions(DatabaseConfig config) {
    var properties = credentials(config);
    PGProperty.SOCKET_TIMEOUT.set(properties, QUESTION_SECONDS);
    PGProperty.APPLICATION_NAME.set(properties, "outbox-relay-check");
    return properties;
  }

  private static Properties credentials(DatabaseConfig config) {
    var properties = new Properties();
    PGProperty.USER.set(properties, config.user());
    PGProperty.PASSWORD.set(properties, config.password());
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    PGProperty.CONNECT_TIMEOUT.set(properties, 3);
    return properties;
  }

  /** The next protocol message, or null when none has arrived. */
  @Nullable ByteBuffer poll() throws SQLException {
    return stream.readPending();
  }

  /** The server's position as it last told, also by keep-alives while nothing of ours happens. */
  LogSequenceNumber received() {
    return stream.getLastReceiveLSN();
  }

  /** The server may forget the WAL up to here; it hears so at the next status. */
  void confirm(LogSequenceNumber position) {
    stream.setAppliedLSN(position);
    stream.setFlushedLSN(position);
  }

  void sendStatus() throws SQLException {
    stream.forceUpdateStatus();
  }

  /**
   * Asks over another connection whether this stream still has the slot. A server that was shut
   * down, or vanished with its machine, leaves a stream that is silent for ever and no error.
   *
   * @throws SQLException when it has not, or the server does not answer
   */
  void ensureAlive() throws SQLException {
    int own = connection.unwrap(PGConnection.class).getBackendPID();
    try (var ask =
        side.prepareStatement("SELECT active_pid FROM pg_replication_slots WHERE slot_name = ?")) {
      ask.setString(1, slot);
      try (var answer = ask.executeQuery()) {
        if (!answer.next() || answer.getInt(1) != own) {
          throw new SQLException("The slot " + slot + " is not read by this connection any more");
        }
      }
    }
  }

  @Override
  public void close() throws SQLException {
    try (side) {
      connection.close();
    }
  }
}
