package dev.chatcluster.auth.persistence;

import jakarta.data.Limit;
import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

@Repository
interface SessionRepository {
  StatelessSession session();

  @Insert
  void insert(SessionRow row);

  @Insert
  void insert(RefreshTokenRow row);

  @Update
  void update(SessionRow row);

  @Find
  Optional<SessionRow> byId(UUID id);

  default Optional<RefreshTokenRow> token(byte[] hash) {
    return Optional.ofNullable(session().get(RefreshTokenRow.class, hash));
  }

  default Optional<SessionRow> lock(UUID id) {
    return Optional.ofNullable(session().get(SessionRow.class, id, LockMode.PESSIMISTIC_WRITE));
  }

  @Query(
      "where accountId = :account and expiresAt > :now and lastUsedAt > :usedAfter "
          + "and (createdAt < :before or createdAt = :before and id < :beforeId) "
          + "order by createdAt desc, id desc")
  List<SessionRow> ofAccount(
      UUID account, Instant now, Instant usedAfter, Instant before, UUID beforeId, Limit limit);

  @Query("delete from SessionRow where id = :id and accountId = :account")
  int end(UUID account, UUID id);

  default List<UUID> endAll(UUID account, UUID keep) {
    return session()
        .createNativeQuery(
            "DELETE FROM session WHERE account_id = :account AND id <> :keep RETURNING id",
            UUID.class)
        .setParameter("account", account)
        .setParameter("keep", keep)
        .getResultList();
  }

  /** Locked rows are in use by someone, perhaps by another replica that cleans. */
  default int dropEnded(Instant now, Instant idleSince, int most) {
    return session()
        .createNativeMutationQuery(
            """
            DELETE FROM session WHERE id IN (
              SELECT id FROM session WHERE expires_at <= :now OR last_used_at <= :idleSince
              LIMIT :most FOR UPDATE SKIP LOCKED)
            """)
        .setParameter("now", now)
        .setParameter("idleSince", idleSince)
        .setParameter("most", most)
        .executeUpdate();
  }

  default int dropTokens(Instant before, int most) {
    return session()
        .createNativeMutationQuery(
            """
            DELETE FROM refresh_token WHERE hash IN (
              SELECT t.hash FROM refresh_token t JOIN session s ON s.id = t.session_id
              WHERE t.issued_at <= :before AND t.generation < s.generation - 1
              LIMIT :most FOR UPDATE OF t SKIP LOCKED)
            """)
        .setParameter("before", before)
        .setParameter("most", most)
        .executeUpdate();
  }
}
