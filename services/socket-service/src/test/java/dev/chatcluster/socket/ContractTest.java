package dev.chatcluster.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.socket.protocol.FrameException;
import dev.chatcluster.socket.protocol.FrameReader;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.socket.protocol.ServerFrames;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the check of frames against the contract is one. */
class ContractTest {
  private static final String ID = "01900000-0000-7000-8000-000000000002";

  @Test
  void framesOfOursFollowTheContract() {
    UUID id = UUID.fromString(ID);
    assertThat(Contract.violations(ServerFrames.pong(1L))).isEmpty();
    assertThat(Contract.violations(ServerFrames.ready(id, id, Instant.now(), Limits.STANDARD)))
        .isEmpty();
    assertThat(Contract.violations(ServerFrames.seenAck(ID, ID, 1, 2))).isEmpty();
    assertThat(Contract.violations(ServerFrames.reset(null, id, 4))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no json",
        "{'event':'chat:shout','data':{}}",
        "{'event':'pong'}",
        "{'event':'pong','data':{'more':1}}",
        "{'event':'pong','data':{},'more':1}",
        "{'event':'pong','id':'1','data':{}}",
        "{'event':'chat:reset','data':{'conversationId':'" + ID + "'}}",
        "{'event':'chat:reset','data':{'conversationId':'x','lastSeq':1}}",
        "{'event':'chat:reset','data':{'conversationId':'" + ID + "','lastSeq':-1}}",
        "{'event':'chat:reset','data':{'conversationId':'" + ID + "','lastSeq':'1'}}",
        "{'event':'auth:refreshed','data':{'expiresAt':'tomorrow'}}",
        "{'event':'error','data':{'code':'no-such-code','detail':'x'}}"
      })
  void wrongFramesDoNot(String frame) {
    assertThat(Contract.violations(frame.replace('\'', '"'))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chat:send",
        "chat:seen",
        "chat:typing:start",
        "chat:typing:stop",
        "chat:join",
        "chat:leave",
        "chat:sync",
        "auth:refresh",
        "presence",
        "ping"
      })
  void whatClientsMaySayIsInTheContractAndKnownToTheReader(String event) {
    assertThat(Contract.events()).contains(event);
    String unknownField = "{\"event\":\"" + event + "\",\"data\":{\"colour\":1}}";
    assertThat(Contract.violations(unknownField)).isNotEmpty();
    assertThat(catchCode(unknownField)).isEqualTo("unknown-field");
  }

  private static String catchCode(String frame) {
    try {
      new FrameReader(Limits.STANDARD).read(frame);
      return "";
    } catch (FrameException e) {
      return e.code();
    }
  }
}
