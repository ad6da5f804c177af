package dev.chatcluster.socket.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.tokens.AccessToken;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which rooms a session hears when news of its memberships come in any order. */
class SessionTest {
  private final UUID room = UUID.randomUUID();
  private final Session session =
      new Session(
          new AccessToken(UUID.randomUUID(), "ada", Set.of("USER"), UUID.randomUUID(), Instant.MAX),
          RecordingWire.reading(),
          Limits.STANDARD,
          () -> {});

  @Test
  void theListOfMembershipsMayBeOlderThanARemovalHeardMeanwhile() {
    session.leave(room, 7);
    assertThat(session.enter(room, 0)).isFalse();
    assertThat(session.isIn(room)).isFalse();
  }

  @Test
  void whoJoinedAgainStaysWhenTheRemovalBeforeItComesLate() {
    session.enter(room, 0);
    session.enter(room, 8);
    assertThat(session.leave(room, 7)).isFalse();
    assertThat(session.isIn(room)).isTrue();
    assertThat(session.leave(room, 9)).isTrue();
    assertThat(session.isIn(room)).isFalse();
  }

  @Test
  void whoWasRemovedStaysOutWhenTheJoinBeforeItComesLate() {
    session.leave(room, 9);
    assertThat(session.enter(room, 8)).isFalse();
    assertThat(session.enter(room, 10)).isTrue();
  }

  @Test
  void theSameRemovalMayBeHeardTwice() {
    session.enter(room, 3);
    assertThat(session.leave(room, 4)).isTrue();
    assertThat(session.leave(room, 4)).isTrue();
    assertThat(session.enter(room, 5)).isTrue();
    assertThat(session.leave(room, 4)).isFalse();
    assertThat(session.isIn(room)).isTrue();
  }

  @Test
  void aSessionThatIsGoneEntersNothing() {
    session.enter(room, 3);
    assertThat(session.end()).containsExactly(room);
    assertThat(session.enter(UUID.randomUUID(), 4)).isFalse();
  }
}
