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
}
