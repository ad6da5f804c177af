package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthIT {
  @ParameterizedTest
  @ValueSource(strings = {"started", "live", "ready"})
  void eachKindOfHealthIsUp(String kind) {
    var answer = new Client().get("/health/" + kind);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("status").asText()).isEqualTo("UP");
  }

  @Test
  void readinessNamesWhatTheServiceNeeds() {
    var checks = new Client().get("/health/ready").body().get("checks");
    assertThat(checks.findValuesAsText("name")).contains("postgresql", "kafka", "redis");
  }
}
