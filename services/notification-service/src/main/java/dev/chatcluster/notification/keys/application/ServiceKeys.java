package dev.chatcluster.notification.keys.application;

import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.keys.domain.ServiceKeyStore;
import dev.chatcluster.tokens.service.ServiceTokenSigner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Shows other services that it is this one that calls them. */
@ApplicationScoped
public class ServiceKeys {
  private static final String ISSUER = "notification-service";

  private final ServiceKeyStore store;
  private final Limits limits;
  private final Clock clock;
  private final ServiceTokenSigner signer;

  @Inject
  public ServiceKeys(ServiceKeyStore store, Limits limits, Clock clock) {
    this.store = store;
    this.limits = limits;
    this.clock = clock;
    this.signer = new ServiceTokenSigner(ISSUER, clock);
  }

  /** Publishes the key of this process; again from time to time, as unused ones go. */
  public void publish() {
    store.put(signer.keyId(), signer.publicKey(), clock.instant());
    store.removeUnusedSince(oldest());
  }

  /** The header Authorization for a call. */
  public String authorization(String audience) {
    return "Bearer " + signer.token(audience);
  }

  /** The keys of all processes. */
  public List<String> published() {
    return store.usedSince(oldest());
  }

  private Instant oldest() {
    return clock.instant().minus(limits.keysKept());
  }
}
