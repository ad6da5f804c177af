package dev.chatcluster.auth.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class KeySealTest {
  private static final byte[] SECRET = "a private key".getBytes(StandardCharsets.UTF_8);

  private final KeySeal seal = new KeySeal(Base64.getEncoder().encodeToString(new byte[32]));

  @Test
  void whatWasSealedOpensUnderItsNameOnly() {
    byte[] sealed = seal.seal(SECRET, "one");
    assertThat(seal.open(sealed, "one")).isEqualTo(SECRET);
    assertThatThrownBy(() -> seal.open(sealed, "two")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherKeyOpensNothingAndTheMessageSaysWhatToLookAt() {
    byte[] sealed = seal.seal(SECRET, "one");
    byte[] other = new byte[32];
    other[0] = 1;
    var otherSeal = new KeySeal(Base64.getEncoder().encodeToString(other));
    assertThatThrownBy(() -> otherSeal.open(sealed, "one"))
        .hasMessageContaining("AUTH_KEY_ENCRYPTION_KEY");
  }

  @Test
  void aChangedByteIsNoticed() {
    byte[] sealed = seal.seal(SECRET, "one");
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> seal.open(sealed, "one")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> seal.open(new byte[3], "one"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyOfTheWrongLengthIsRefused() {
    assertThatThrownBy(() -> new KeySeal(Base64.getEncoder().encodeToString(new byte[16])))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
