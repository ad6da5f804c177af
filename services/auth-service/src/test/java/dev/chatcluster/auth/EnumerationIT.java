package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Neither what is answered nor how long it takes tells who has an account. */
class EnumerationIT {
  private static final int ROUNDS = 150;
  private static final int WARM_UP = 30;

  @Test
  void aRequestForANewPasswordLooksAndTakesTheSameForEverybody() {
    List<String> accounts = new ArrayList<>();
    for (int i = 0; i < (ROUNDS + WARM_UP) / 5 + 1; i++) {
      String handle = People.newHandle();
      People.signedUp(handle);
      accounts.add(handle);
    }
    List<Long> known = new ArrayList<>();
    List<Long> unknown = new ArrayList<>();
    for (int i = 0; i < ROUNDS + WARM_UP; i++) {
      // In turns, so that whatever else the machine does falls on both.
      long first = timed(accounts.get(i / 5));
      long second = timed("nobody" + i);
      if (i >= WARM_UP) {
        known.add(first);
        unknown.add(second);
      }
    }
    double there = median(known);
    double nowhere = median(unknown);
    // An account that is looked at costs a lock, two writes and an event: several milliseconds.
    assertThat(Math.abs(there - nowhere))
        .as("median of %.2f ms with an account, %.2f ms without", there, nowhere)
        .isLessThan(0.2 * Math.max(there, nowhere) + 0.3);
  }

  @Test
  void theAnswersAreTheSame() {
    String handle = People.newHandle();
    People.signedUp(handle);

    var known = PasswordResetIT.forgot(handle);
    var unknown = PasswordResetIT.forgot(People.newHandle());

    assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
    assertThat(known.response().body()).isEqualTo(unknown.response().body()).isEmpty();
    assertThat(names(known)).isEqualTo(names(unknown));
  }

  private static Set<String> names(Client.Answer answer) {
    return new TreeSet<>(answer.response().headers().map().keySet());
  }

  private static long timed(String handle) {
    var client = new Client();
    var body = Map.of("email", handle + "@example.org");
    long start = System.nanoTime();
    var answer = client.post("/api/auth/password/forgot", body);
    long took = System.nanoTime() - start;
    assertThat(answer.status()).isEqualTo(202);
    return took;
  }

  private static double median(List<Long> nanos) {
    return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1e6;
  }
}
