package dev.chatcluster.auth.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code refresh_token}. */
@Entity
@Table(name = "refresh_token")
public class RefreshTokenRow {
  @Id public byte[] hash;

  @Column(name = "session_id")
  public UUID sessionId;

  public int generation;

  @Column(name = "issued_at")
  public Instant issuedAt;
}
