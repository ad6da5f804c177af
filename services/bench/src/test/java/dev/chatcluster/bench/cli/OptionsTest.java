package dev.chatcluster.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
  private static Options options(String... args) {
    return new Options(Common.client(Option.of("count", "3", "")), List.of(args));
  }

  @Test
  void valuesStandBehindTheNameOrAnEqualsSign() {
    assertThat(options().number("count")).isEqualTo(3);
    assertThat(options("--count", "5").number("count")).isEqualTo(5);
    assertThat(options("--count=7").number("count")).isEqualTo(7);
  }

  @Test
  void mistakesAreNamed() {
    assertThatThrownBy(() -> options("--cuont", "5")).hasMessageContaining("--cuont");
    assertThatThrownBy(() -> options("--count")).hasMessageContaining("needs a value");
    assertThatThrownBy(() -> options("--count", "many").number("count"))
        .hasMessageContaining("many");
    assertThatThrownBy(() -> Common.target(options("--via", "air"))).hasMessageContaining("--via");
    assertThatThrownBy(() -> Common.target(options("--url", "localhost")))
        .hasMessageContaining("--url");
  }

  @Test
  void socketsGoThroughTheEdgeOrStraight() {
    assertThat(Common.target(options("--url", "http://localhost:9000")).socket())
        .hasToString("ws://localhost:9000/ws");
    assertThat(Common.target(options("--via", "socket", "--socket-port", "9104")).socket())
        .hasToString("ws://127.0.0.1:9104/ws");
  }

  @Test
  void loadGoesToThisMachineOnly() {
    assertThat(Common.targetOnThisMachine(options("--url", "http://127.0.0.1:9000")).origin())
        .isEqualTo("http://127.0.0.1:9000");
    assertThatThrownBy(() -> Common.targetOnThisMachine(options("--url", "http://192.0.2.1")))
        .isInstanceOf(UsageException.class);
  }
}
