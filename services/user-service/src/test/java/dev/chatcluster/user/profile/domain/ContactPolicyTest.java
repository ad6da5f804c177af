package dev.chatcluster.user.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactPolicyTest {
  @Test
  void eachPolicySaysWhoMayBegin() {
    assertThat(ContactPolicy.EVERYONE.allows(false)).isTrue();
    assertThat(ContactPolicy.FRIENDS.allows(false)).isFalse();
    assertThat(ContactPolicy.FRIENDS.allows(true)).isTrue();
    assertThat(ContactPolicy.NOBODY.allows(true)).isFalse();
  }

  @Test
  void peopleAreSpreadOverThePalette() {
    Set<AvatarColor> seen =
        IntStream.range(0, 500)
            .mapToObj(i -> AvatarColor.of(UUID.randomUUID()))
            .collect(Collectors.toSet());
    assertThat(seen).isEqualTo(EnumSet.allOf(AvatarColor.class));
  }

  @Test
  void aColourIsKnownByItsWordOnly() {
    assertThat(AvatarColor.named("teal")).contains(AvatarColor.TEAL);
    assertThat(AvatarColor.named("TEAL")).isEmpty();
    assertThat(AvatarColor.named("mauve")).isEmpty();
  }
}
