package dev.chatcluster.auth.passwords;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Password;
import dev.chatcluster.auth.domain.PasswordHasher;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id in the PHC form that tells its parameters, so that they can change without locking
 * anybody out.
 */
public final class Argon2PasswordHasher implements PasswordHasher {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int VERSION = 19;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final SecureRandom random = new SecureRandom();
  private final Argon2Function function;
  private final Semaphore places;
  private final Duration patience;
  private final String nobodysHash;

  public Argon2PasswordHasher(HashingSettings settings) {
    function =
        Argon2Function.getInstance(
            settings.memoryKib(),
            settings.iterations(),
            settings.parallelism(),
            HASH_BYTES,
            Argon2.ID,
            VERSION);
    places = new Semaphore(settings.concurrency(), true);
    patience = settings.patience();
    nobodysHash = hash(new Password("the account that is not there"));
  }

  @Override
  public String hash(Password password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return inTurn(() -> function.hash(bytes(password), salt).getResult());
  }

  @Override
  public Verdict check(Password password, String hash) {
    Argon2Function used = Argon2Function.getInstanceFromHash(hash);
    boolean right =
        inTurn(() -> used.check(bytes(password), hash.getBytes(StandardCharsets.US_ASCII)));
    if (!right) {
      return Verdict.WRONG;
    }
    return used.equals(function) ? Verdict.RIGHT : Verdict.RIGHT_OUTDATED;
  }

  @Override
  public void pretend(Password password) {
    check(password, nobodysHash);
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AuthException.Busy(RETRY_AFTER);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AuthException.Busy(RETRY_AFTER);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  private static byte[] bytes(Password password) {
    return password.value().getBytes(StandardCharsets.UTF_8);
  }
}
