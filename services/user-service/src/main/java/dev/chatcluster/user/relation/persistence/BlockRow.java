package dev.chatcluster.user.relation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "blocks")
@IdClass(BlockRow.Key.class)
public class BlockRow {
  public record Key(UUID blockerId, UUID blockedId) {}

  @Id
  @Column(name = "blocker_id")
  public UUID blockerId;

  @Id
  @Column(name = "blocked_id")
  public UUID blockedId;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  static BlockRow of(UUID blockerId, UUID blockedId, Instant createdAt) {
    var row = new BlockRow();
    row.blockerId = blockerId;
    row.blockedId = blockedId;
    row.createdAt = createdAt;
    return row;
  }
}
