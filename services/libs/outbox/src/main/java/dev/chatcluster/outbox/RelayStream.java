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

  private final Connection connection;
  private final PGReplicationStream stream;

  private RelayStream(Connection connection, PGReplicationStream stream) {
    this.connection = connection;
    this.stream = stream;
  }

  /**
   * Opens the slot, making it first if need be.
   *
   * @throws SQLException with state 55006 when another relay has the slot
   */
  static RelayStream open(DatabaseConfig config, RelaySettings settings) throws SQLException {
    ensureSlot(config, settings.slot());
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
      return new RelayStream(connection, stream);
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void ensureSlot(DatabaseConfig config, String slot) throws SQLException {
    try (Connection connection = DriverManager.getConnection(config.url(), credentials(config));
        var create =
            connection.prepareStatement(
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

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
