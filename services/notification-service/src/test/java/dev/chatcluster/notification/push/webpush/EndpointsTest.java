package dev.chatcluster.notification.push.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
  private final Endpoints endpoints = new Endpoints(false);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.216.34/x",
        "https://127.0.0.1/x",
        "https://localhost/x",
        "https://10.0.0.1/x",
        "https://172.16.1.1/x",
        "https://192.168.1.1/x",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/x",
        "https://0.0.0.0/x",
        "https://224.0.0.1/x",
        "https://255.255.255.255/x",
        "https://[::1]/x",
        "https://[fe80::1]/x",
        "https://[fd00::1]/x",
        "https://[::ffff:127.0.0.1]/x",
        "https://user@93.184.216.34/x",
        "https:///x",
        "ftp://93.184.216.34/x"
      })
  void nothingOfOurOwnNetworkIsCalled(String endpoint) {
    assertThat(endpoints.refusal(URI.create(endpoint))).isNotNull();
  }

  @Test
  void whatIsPublicIsCalled() {
    assertThat(endpoints.refusal(URI.create("https://93.184.216.34/x"))).isNull();
    assertThat(endpoints.refusal(URI.create("https://[2606:2800:220:1::1]/x"))).isNull();
  }
}
