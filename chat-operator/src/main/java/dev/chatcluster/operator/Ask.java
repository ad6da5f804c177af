package dev.chatcluster.operator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks addresses one after the other and ends with 0 when each answers 200. It is what {@code helm
 * test} runs: the image has no shell and no curl.
 */
public final class Ask {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int ATTEMPTS = 12;

  private Ask() {}

  public static void main(String[] addresses) throws InterruptedException {
    boolean all = addresses.length > 0;
    for (String address : addresses) {
      all &= answers(URI.create(address), ATTEMPTS, PATIENCE);
    }
    System.exit(all ? 0 : 1);
  }

  /** Asks again after a pause, as a Service may not know its pods yet. */
  static boolean answers(URI address, int attempts, Duration patience) throws InterruptedException {
    try (var client = client(patience)) {
      var request = HttpRequest.newBuilder(address).timeout(patience).build();
      for (int attempt = 1; ; attempt++) {
        String answer = ask(client, request);
        System.out.println(address + ": " + answer);
        if (answer.equals("200") || attempt >= attempts) {
          return answer.equals("200");
        }
        Thread.sleep(patience);
      }
    }
  }

  private static HttpClient client(Duration patience) {
    return HttpClient.newBuilder()
        .connectTimeout(patience)
        .followRedirects(HttpClient.Redirect.NORMAL)
        .build();
  }

  private static String ask(HttpClient client, HttpRequest request) throws InterruptedException {
    try {
      return String.valueOf(client.send(request, BodyHandlers.discarding()).statusCode());
    } catch (IOException e) {
      return e.toString();
    }
  }
}
