package dev.chatcluster.user.relation.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "friends")
@IdClass(FriendRow.Key.class)
public class FriendRow {
  public record Key(UUID userId, UUID friendId) {}

  @Id
  @Column(name = "user_id")
  public UUID userId;

  @Id
  @Column(name = "friend_id")
  public UUID friendId;

  @Column(name = "created_at", nullable = false)
  public Instant createdAt;

  static FriendRow of(UUID userId, UUID friendId, Instant createdAt) {
    var row = new FriendRow();
    row.userId = userId;
    row.friendId = friendId;
    row.createdAt = createdAt;
    return row;
  }
}
