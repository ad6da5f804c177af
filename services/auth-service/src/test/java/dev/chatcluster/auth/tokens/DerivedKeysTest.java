package dev.chatcluster.auth.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DerivedKeysTest {
  private static final DerivedKeys KEYS = new DerivedKeys(new byte[32]);

  @Test
  void everyReplicaDerivesTheSameAndNoPurposeSharesAKey() {
    byte[] hash = KEYS.hashFor("mail links").of("x");

    assertThat(new DerivedKeys(new byte[32]).hashFor("mail links").of("x")).isEqualTo(hash);
    assertThat(KEYS.hashFor("known origins").of("x")).isNotEqualTo(hash);
    assertThat(KEYS.hashFor("mail links").of("y")).isNotEqualTo(hash);
  }

  /** Computed by another program: a change here makes all links worthless that are on their way. */
  @Test
  void theDerivationStaysWhatItIs() {
    assertThat(HexFormat.of().formatHex(KEYS.hashFor("mail links").of("x")))
        .isEqualTo("8302759a0dc6a3861b8d300dd476704184ca4a6d3d8f6193493915a4f086d910");
  }
}
