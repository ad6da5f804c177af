package dev.chatcluster.auth.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Password;
import dev.chatcluster.auth.domain.PasswordHasher.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Argon2PasswordHasherTest {
  private static final Password PASSWORD = Password.given("a good long phrase");

  private final Argon2PasswordHasher hasher = hasher(1024, 4, Duration.ofSeconds(30));

  @Test
  void theHashTellsItsParametersAndNeverRepeats() {
    String hash = hasher.hash(PASSWORD);
    assertThat(hash)
        .startsWith("$argon2id$v=19$m=1024,t=2,p=1$")
        .isNotEqualTo(hasher.hash(PASSWORD));
  }

  @Test
  void thePasswordIsKnownAgainAndNoOther() {
    String hash = hasher.hash(PASSWORD);
    assertThat(hasher.check(PASSWORD, hash)).isEqualTo(Verdict.RIGHT);
    assertThat(hasher.check(Password.given("A good long phrase"), hash)).isEqualTo(Verdict.WRONG);
    assertThat(hasher.check(Password.given(null), hash)).isEqualTo(Verdict.WRONG);
  }

  @Test
  void aHashByOtherParametersIsRightAndOutdated() {
    String hash = hasher(512, 1, Duration.ofSeconds(30)).hash(PASSWORD);
    assertThat(hasher.check(PASSWORD, hash)).isEqualTo(Verdict.RIGHT_OUTDATED);
  }

  @Test
  void aBurstIsSentAwayInsteadOfTakingAllMemory() throws Exception {
    var one = hasher(64 * 1024, 1, Duration.ofMillis(1));
    try (var executor = Executors.newFixedThreadPool(4)) {
      var tries =
          IntStream.range(0, 8)
              .<Callable<Boolean>>mapToObj(
                  i ->
                      () -> {
                        try {
                          one.hash(PASSWORD);
                          return true;
                        } catch (AuthException.Busy e) {
                          assertThat(e.retryAfter()).isPositive();
                          return false;
                        }
                      })
              .toList();
      List<Boolean> done =
          executor.invokeAll(tries).stream().map(java.util.concurrent.Future::resultNow).toList();
      assertThat(done).contains(true, false);
    }
  }

  private static Argon2PasswordHasher hasher(int memoryKib, int places, Duration patience) {
    return new Argon2PasswordHasher(new HashingSettings(memoryKib, 2, 1, places, patience));
  }
}
