package dev.chatcluster.auth.persistence;

import jakarta.data.repository.Find;
import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

@Repository
interface AccountRepository {
  StatelessSession session();

  @Insert
  void insert(AccountRow row);

  @Find
  Optional<AccountRow> byId(UUID id);

  default Optional<AccountRow> lock(UUID id) {
    return Optional.ofNullable(session().get(AccountRow.class, id, LockMode.PESSIMISTIC_WRITE));
  }

  @Find
  Optional<AccountRow> byHandle(String handle);

  @Find
  Optional<AccountRow> byEmailKey(String emailKey);

  @Query("update AccountRow set handle = :handle where id = :id")
  int changeHandle(UUID id, String handle);

  @Query(
      "update AccountRow set email = :email, emailKey = :emailKey, emailVerifiedAt = :verifiedAt "
          + "where id = :id")
  int changeEmail(UUID id, String email, String emailKey, Instant verifiedAt);

  @Query("update AccountRow set emailVerifiedAt = :verifiedAt where id = :id")
  int verifyEmail(UUID id, Instant verifiedAt);

  @Query("update AccountRow set locale = :locale where id = :id")
  int changeLocale(UUID id, String locale);

  @Query(
      "update AccountRow set passwordHash = :replacement where id = :id and passwordHash = :expected")
  int replacePasswordHash(UUID id, String expected, String replacement);
}
