package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chatcluster.auth.rest.ClientAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {
  @ParameterizedTest
  @CsvSource({
    "'1.2.3.4, 5.6.7.8', true, 5.6.7.8",
    "5.6.7.8, true, 5.6.7.8",
    "5.6.7.8, false, 127.0.0.1",
    ", true, 127.0.0.1",
    "'2001:db8:1:2:3:4:5:6', true, '2001:db8:1:2:0:0:0:0/64'",
    "'2001:db8:1:2:ffff:4:5:7', true, '2001:db8:1:2:0:0:0:0/64'",
    "example.org, true, unknown"
  })
  void onlyTheLastHopBehindAnEdgeCounts(String forwardedFor, boolean behindEdge, String expected) {
    var address = new ClientAddress();
    address.set(forwardedFor, "127.0.0.1", behindEdge);
    assertThat(address.value()).isEqualTo(expected);
  }

  @Test
  void nobodySetItMeansUnknown() {
    assertThat(new ClientAddress().value()).isEqualTo("unknown");
  }
}
