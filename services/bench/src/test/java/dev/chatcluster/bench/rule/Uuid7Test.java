package dev.chatcluster.bench.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid7Test {
  @Test
  void aNewIdIsOfVersionSevenAndOfNow() {
    UUID id = UUID.fromString(Uuid7.next());
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16)
        .isCloseTo(System.currentTimeMillis(), org.assertj.core.data.Offset.offset(10_000L));
  }

  @Test
  void aNamedIdIsTheSameEachTime() {
    assertThat(Uuid7.named(1_000, "a")).isEqualTo(Uuid7.named(1_000, "a"));
    assertThat(Uuid7.named(1_000, "a")).isNotEqualTo(Uuid7.named(1_000, "b"));
    assertThat(UUID.fromString(Uuid7.named(1_000, "a")).version()).isEqualTo(7);
  }
}
