package dev.chatcluster.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What mail programs and browsers do with a link of a mail. */
final class Forms {
  private Forms() {}

  /** Unsubscribes with one click (RFC 8058); the answer's status. */
  static int post(String path, String form) {
    return send(to(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)))
        .statusCode();
  }

  /** Opens the link as a browser does; where it is sent on to. */
  static String open(String path) {
    var answer = send(to(path).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
    return answer.statusCode() + " " + answer.headers().firstValue("Location").orElse("");
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Service.PORT + path));
  }

  private static HttpResponse<Void> send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), HttpResponse.BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
