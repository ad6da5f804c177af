package dev.chatcluster.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  private static final Path COMMITTED = Path.of("../../docs/openapi/notification-service.yaml");

  /** Rewritten by a run with {@code -Dopenapi.write=true}. */
  @Test
  void theCommittedDocumentIsWhatTheServiceSays() throws IOException {
    Answer answer = Person.send(Service.PORT, null, "GET", "/openapi", null);
    assertThat(answer.status()).isEqualTo(200);
    String served = answer.response().body().replaceAll("[ ]+\n", "\n").strip() + "\n";
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, served);
    }
    assertThat(COMMITTED).hasContent(served);
  }
}
