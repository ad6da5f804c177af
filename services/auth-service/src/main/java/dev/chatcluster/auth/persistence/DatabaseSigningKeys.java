package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.SigningKeyStore;
import dev.chatcluster.auth.domain.StoredKey;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

@ApplicationScoped
public class DatabaseSigningKeys implements SigningKeyStore {
  /** Any number that nothing else in this database locks on. */
  private static final long ADVISORY_LOCK = 0x6b657973L;

  private final SigningKeyRepository keys;
  private final Transactions transactions;

  @Inject
  public DatabaseSigningKeys(SigningKeyRepository keys, Transactions transactions) {
    this.keys = keys;
    this.transactions = transactions;
  }

  @Override
  public void lock() {
    transactions.jdbc(
        connection -> {
          try (var lock = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
            lock.setLong(1, ADVISORY_LOCK);
            return lock.execute();
          }
        });
  }

  @Override
  public List<StoredKey> all() {
    return keys.all().stream().map(SigningKeyRow::toKey).toList();
  }

  @Override
  public void add(StoredKey key) {
    keys.insert(SigningKeyRow.of(key));
  }

  @Override
  public void remove(String kid) {
    keys.remove(kid);
  }
}
