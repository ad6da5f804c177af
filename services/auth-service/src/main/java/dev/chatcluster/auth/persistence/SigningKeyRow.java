package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.StoredKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code signing_key}. */
@Entity
@Table(name = "signing_key")
public class SigningKeyRow {
  @Id public String kid;

  @Column(name = "created_at")
  public Instant createdAt;

  @Column(name = "activates_at")
  public Instant activatesAt;

  @Column(name = "public_jwk")
  public String publicJwk;

  public byte[] sealed;

  static SigningKeyRow of(StoredKey key) {
    var row = new SigningKeyRow();
    row.kid = key.kid();
    row.createdAt = key.createdAt();
    row.activatesAt = key.activatesAt();
    row.publicJwk = key.publicJwk();
    row.sealed = key.sealed();
    return row;
  }

  StoredKey toKey() {
    return new StoredKey(kid, createdAt, activatesAt, publicJwk, sealed);
  }
}
