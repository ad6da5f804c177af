package dev.chatcluster.user.relation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "friend_requests")
@IdClass(FriendRequestRow.Key.class)
public class FriendRequestRow {
  public record Key(UUID fromId, UUID toId) {}

  @Id
  @Column(name = "from_id")
  public UUID fromId;

  @Id
  @Column(name = "to_id")
  public UUID toId;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  static FriendRequestRow of(UUID fromId, UUID toId, Instant createdAt) {
    var row = new FriendRequestRow();
    row.fromId = fromId;
    row.toId = toId;
    row.createdAt = createdAt;
    return row;
  }
}
