package dev.chatcluster.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a status or an Event may say is explained to who reads it. */
class ReasonsTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/chatcluster/operator");
  private static final Path DOCUMENT = Path.of("../docs/kubernetes.md");
  private static final Pattern GIVEN =
      Pattern.compile(
          "(?:UserMistake|State\\.\\w+|degraded|add\\(\\w+, \"\\w+\"|_CHANGED|UNREACHABLE = )[(,\\s]*\"([A-Z]\\w+)\"");

  @Test
  void areDocumented() throws IOException {
    String document = Files.readString(DOCUMENT);
    Set<String> given = new TreeSet<>();
    try (var files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        GIVEN.matcher(Files.readString(file)).results().forEach(m -> given.add(m.group(1)));
      }
    }
    assertThat(given)
        .contains("SecretMissing", "RollingOut", "KafkaUnreachable", "ImageChanged", "Paused")
        .allSatisfy(reason -> assertThat(document).contains("`" + reason + "`"));
  }
}
