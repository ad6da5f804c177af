package dev.chatcluster.auth.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.chatcluster.auth.domain.KeySchedule;
import dev.chatcluster.auth.domain.SigningKeyStore;
import dev.chatcluster.auth.domain.StoredKey;
import dev.chatcluster.auth.domain.UnitOfWork;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys as this replica last read them. {@link #maintain} keeps the stored keys on their
 * schedule, one replica at a time, and reads them again.
 */
public final class SigningKeys {
  private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

  private final SigningKeyStore store;
  private final KeySchedule schedule;
  private final KeySeal seal;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private volatile List<SigningKey> keys = List.of();

  public SigningKeys(
      SigningKeyStore store,
      KeySchedule schedule,
      KeySeal seal,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.store = store;
    this.schedule = schedule;
    this.seal = seal;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Makes the key that the schedule asks for, drops the dead ones, and reads all. Harmless at any
   * time.
   */
  public void maintain() {
    List<StoredKey> stored = unitOfWork.run(this::adjust);
    keys = stored.stream().map(key -> SigningKey.open(key, seal)).toList();
  }

  private List<StoredKey> adjust() {
    store.lock(); // two replicas at the same step would make two keys
    Instant now = clock.instant();
    List<StoredKey> stored = store.all();
    schedule
        .nextActivation(stored, now)
        .ifPresent(
            activatesAt -> {
              StoredKey made = SigningKey.generate(now, activatesAt, seal);
              store.add(made);
              LOG.info("Signing key {} made, in use from {}", made.kid(), activatesAt);
            });
    for (StoredKey dead : schedule.dead(stored, now)) {
      store.remove(dead.kid());
      LOG.info("Signing key {} removed: its tokens are dead", dead.kid());
    }
    return store.all();
  }

  /** The key to sign with now. */
  SigningKey current() {
    return schedule
        .signing(keys, clock.instant())
        .orElseThrow(() -> new IllegalStateException("No signing key is active"));
  }

  /**
   * The public keys: the coming one, the current one, and those whose tokens may still be about.
   */
  public JWKSet published() {
    return new JWKSet(keys.stream().<JWK>map(key -> key.jwk().toPublicJWK()).toList());
  }
}
