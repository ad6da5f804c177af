package dev.chatcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenApiIT {
  private static final Path COMMITTED = Path.of("../../docs/openapi/auth-service.yaml");

  /** Run with {@code -Dopenapi.write=true} to write the description after a change of the API. */
  @Test
  void theCommittedDescriptionIsWhatTheServiceTells() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(AuthServer.get().url() + "/openapi"))
            .header("Accept", "application/vnd.oai.openapi")
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    String told = answer.body();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(told).contains("/api/auth/register", "/api/auth/sessions/{id}", "Problem");
    if (Boolean.getBoolean("openapi.write")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, told);
    }
    assertThat(Files.readString(COMMITTED)).isEqualTo(told);
  }
}
