package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.Device;
import dev.chatcluster.auth.domain.Session;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code session}. */
@Entity
@Table(name = "session")
public class SessionRow {
  @Id public UUID id;

  @Column(name = "account_id")
  public UUID accountId;

  @Column(name = "device_name")
  public String deviceName;

  @Column(name = "user_agent")
  public String userAgent;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "last_used_at")
  public Instant lastUsedAt;

  @Column(name = "expires_at")
  public Instant expiresAt;

  public int generation;

  @Column(name = "advanced_at")
  public Instant advancedAt;

  static SessionRow of(Session session) {
    var row = new SessionRow();
    row.id = session.id();
    row.accountId = session.accountId();
    row.deviceName = session.device().name();
    row.userAgent = session.device().userAgent();
    row.createdAt = session.createdAt();
    row.lastUsedAt = session.lastUsedAt();
    row.expiresAt = session.expiresAt();
    row.generation = session.generation();
    row.advancedAt = session.advancedAt();
    return row;
  }

  Session toSession() {
    return new Session(
        id,
        accountId,
        new Device(deviceName, userAgent),
        createdAt,
        lastUsedAt,
        expiresAt,
        generation,
        advancedAt);
  }
}
