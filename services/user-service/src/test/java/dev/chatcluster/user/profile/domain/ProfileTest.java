package dev.chatcluster.user.profile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfileTest {
  private static final UUID ID = UUID.randomUUID();
  private static final Instant T0 = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant T1 = T0.plusSeconds(1);
  private static final Instant T2 = T0.plusSeconds(2);

  private final Profile fromToken = Profile.known(ID, "ada", Instant.EPOCH, T0);

  @Test
  void theHandleStandsInForANameUntilTheRegistrationIsHeardOf() {
    assertThat(fromToken.displayName()).isEqualTo("ada");
    assertThat(fromToken.registered("ada", "Ada", T1).displayName()).isEqualTo("Ada");
  }

  @Test
  void aNameOfOnesOwnIsNotOverwrittenByALateRegistration() {
    Profile renamed = fromToken.changed(new ProfileChange("Countess", null, null, null));
    assertThat(renamed.registered("ada", "Ada", T1).displayName()).isEqualTo("Countess");
  }

  @Test
  void aRegistrationHeardOfTwiceChangesNothing() {
    Profile once = fromToken.registered("ada", "Ada", T1);
    assertThat(once.registered("ada", "Ada", T1)).isEqualTo(once);
  }

  @Test
  void aRegistrationHeardOfAfterAChangeOfTheHandleGivesTheNameOnly() {
    Profile late = fromToken.handleChanged("countess", T2).registered("ada", "Ada", T1);
    assertThat(late.handle()).isEqualTo("countess");
    assertThat(late.displayName()).isEqualTo("Ada");
  }

  @Test
  void anOlderHandleDoesNotReplaceANewerOne() {
    Profile newer = fromToken.handleChanged("third", T2);
    assertThat(newer.handleChanged("second", T1)).isEqualTo(newer);
  }

  @Test
  void aStandInNameFollowsTheHandle() {
    assertThat(fromToken.handleChanged("countess", T1).displayName()).isEqualTo("countess");
  }

  @Test
  void theColourFollowsFromTheIdUntilOneIsChosen() {
    assertThat(fromToken.avatarColor()).isEqualTo(AvatarColor.of(ID));
    Profile pink = fromToken.changed(new ProfileChange(null, null, AvatarColor.PINK, null));
    assertThat(pink.avatarColor()).isEqualTo(AvatarColor.PINK);
  }

  @Test
  void whatAChangeDoesNotSayStays() {
    Profile changed =
        fromToken
            .changed(new ProfileChange("Ada", "Engines", AvatarColor.TEAL, ContactPolicy.NOBODY))
            .changed(new ProfileChange(null, "Poetry", null, null));
    assertThat(changed.displayName()).isEqualTo("Ada");
    assertThat(changed.about()).isEqualTo("Poetry");
    assertThat(changed.avatarColor()).isEqualTo(AvatarColor.TEAL);
    assertThat(changed.whoMayStartConversation()).isEqualTo(ContactPolicy.NOBODY);
  }
}
