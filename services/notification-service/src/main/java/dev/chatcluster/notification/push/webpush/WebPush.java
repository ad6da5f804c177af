package dev.chatcluster.notification.push.webpush;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.push.domain.PushService;
import dev.chatcluster.notification.push.domain.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks the protocol of push services (RFC 8030). */
@ApplicationScoped
public class WebPush implements PushService {
  private static final Logger LOG = LoggerFactory.getLogger(WebPush.class);

  private final Vapid vapid;
  private final Endpoints endpoints;
  private final Limits limits;
  private final HttpClient http;

  @Inject
  public WebPush(Vapid vapid, Endpoints endpoints, Limits limits) {
    this.vapid = vapid;
    this.endpoints = endpoints;
    this.limits = limits;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(limits.callTimeout())
            // Whoever answers with another address could name one that was refused.
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public byte[] publicKey() {
    return vapid.publicPoint();
  }

  @Override
  public void check(URI endpoint) {
    String refusal = endpoints.refusal(endpoint);
    if (refusal != null) {
      throw new NotificationException.Invalid("endpoint", refusal);
    }
  }

  @Override
  public Result send(Subscription subscription, byte[] payload, String topic, boolean urgent) {
    if (endpoints.refusal(subscription.endpoint()) != null) {
      return Result.LATER;
    }
    try {
      var response =
          http.send(
              request(subscription, payload, topic, urgent),
              HttpResponse.BodyHandlers.discarding());
      return result(response.statusCode(), subscription.endpoint().getHost());
    } catch (GeneralSecurityException e) {
      LOG.warn("A browser's key is none: {}", e.getMessage());
      return Result.GONE;
    } catch (IOException e) {
      LOG.warn("{} does not answer: {}", subscription.endpoint().getHost(), e.toString());
      return Result.LATER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.LATER;
    }
  }

  private HttpRequest request(
      Subscription subscription, byte[] payload, String topic, boolean urgent)
      throws GeneralSecurityException {
    return HttpRequest.newBuilder(subscription.endpoint())
        .timeout(limits.callTimeout())
        .header("Authorization", vapid.authorization(subscription.endpoint()))
        .header("Content-Encoding", "aes128gcm")
        .header("Content-Type", "application/octet-stream")
        .header("TTL", String.valueOf(limits.pushLife().toSeconds()))
        .header("Topic", topic)
        .header("Urgency", urgent ? "high" : "normal")
        .POST(HttpRequest.BodyPublishers.ofByteArray(Encryption.encrypt(subscription, payload)))
        .build();
  }

  private static Result result(int status, String host) {
    if (status >= 200 && status < 300) {
      return Result.DELIVERED;
    }
    if (status == 404 || status == 410) {
      return Result.GONE;
    }
    LOG.warn("{} answers a push with {}", host, status);
    return status == 429 || status >= 500 ? Result.LATER : Result.REFUSED;
  }
}
