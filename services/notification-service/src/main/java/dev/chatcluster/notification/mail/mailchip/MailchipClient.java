package dev.chatcluster.notification.mail.mailchip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.keys.application.ServiceKeys;
import dev.chatcluster.notification.mail.domain.Mail;
import dev.chatcluster.notification.mail.domain.Mailer;
import dev.chatcluster.service.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks to mailchip over HTTP, with tokens of this process. */
@ApplicationScoped
public class MailchipClient implements Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(MailchipClient.class);
  private static final String AUDIENCE = "mailchip";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String url;
  private final ServiceKeys keys;
  private final Limits limits;
  private final HttpClient http;

  @Inject
  public MailchipClient(
      @ConfigProperty(name = "mailchip.url") Optional<String> url,
      ServiceKeys keys,
      Limits limits) {
    this.url = url.orElse("").strip();
    this.keys = keys;
    this.limits = limits;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(limits.callTimeout())
            .build();
    if (this.url.isEmpty()) {
      LOG.warn("MAILCHIP_URL is not set: no mails are sent");
    }
  }

  @Override
  public boolean isConfigured() {
    return !url.isEmpty();
  }

  @Override
  public Posted post(UUID key, Mail mail) {
    var request =
        request("/v1/messages")
            .header("Idempotency-Key", key.toString())
            .header("Content-Type", "application/json")
            .header("X-Correlation-Id", key.toString())
            .header("traceparent", traceParent(key))
            .POST(HttpRequest.BodyPublishers.ofByteArray(write(mail)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return switch (answer.statusCode()) {
        case 200, 202 ->
            new Posted.Taken(Json.mapper().readTree(answer.body()).path("id").asText());
        case 409 -> new Posted.TakenBefore();
        case 400, 413, 422 -> new Posted.Refused(code(answer));
        default -> new Posted.Later("mailchip (" + answer.statusCode() + ")");
      };
    } catch (IOException e) {
      return new Posted.Later("mailchip (" + e + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Posted.Later("mailchip (interrupted)");
    }
  }

  @Override
  public State state(String mailId) {
    var request = request("/v1/messages/" + mailId).GET().build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 404) {
        return State.UNKNOWN;
      }
      return answer.statusCode() == 200
          ? state(Json.mapper().readTree(answer.body()))
          : State.UNANSWERED;
    } catch (IOException e) {
      LOG.debug("mailchip does not answer", e);
      return State.UNANSWERED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return State.UNANSWERED;
    }
  }

  private static State state(JsonNode message) {
    return switch (message.path("state").asText()) {
      case "sent" -> State.SENT;
      case "failed" -> State.FAILED;
      case "suppressed" -> State.SUPPRESSED;
      default -> State.WAITING;
    };
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(limits.callTimeout())
        .header("Authorization", keys.authorization(AUDIENCE))
        .header("Accept", "application/json");
  }

  /** The problem's code and fields: the rest could hold what was sent. */
  private static String code(HttpResponse<String> answer) throws IOException {
    JsonNode problem = Json.mapper().readTree(answer.body());
    List<String> fields = new ArrayList<>();
    problem.path("errors").forEach(error -> fields.add(error.path("field").asText()));
    return answer.statusCode() + " " + problem.path("code").asText() + " " + fields;
  }

  /** W3C trace context: all attempts of one mail are one trace. */
  private static String traceParent(UUID key) {
    return "00-%s-%016x-01".formatted(key.toString().replace("-", ""), RANDOM.nextLong());
  }

  private static byte[] write(Mail mail) {
    try {
      ObjectNode body = Json.mapper().valueToTree(mail);
      if (mail.unsubscribeUrl() == null) {
        body.remove("unsubscribeUrl");
      }
      return Json.mapper().writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mail of ours cannot be written", e);
    }
  }
}
