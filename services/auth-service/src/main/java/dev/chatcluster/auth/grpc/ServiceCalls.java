package dev.chatcluster.auth.grpc;

import dev.chatcluster.tokens.InvalidTokenException;
import dev.chatcluster.tokens.service.ServiceTokenVerifier;
import io.grpc.Status;
import io.grpc.StatusException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Tells and counts who may call. A bean with a proxy, so that it is made by the first call: gRPC is
 * set up before the metrics are, which an early counter would prevent.
 */
@ApplicationScoped
public class ServiceCalls {
  private static final String SCHEME = "Bearer ";

  private final ServiceTokenVerifier tokens;
  private final Counter served;
  private final Counter refused;

  @Inject
  public ServiceCalls(ServiceTokenVerifier tokens, MetricRegistry metrics) {
    this.tokens = tokens;
    this.served = metrics.counter("auth_service_calls_total");
    this.refused = metrics.counter("auth_service_calls_refused_total");
  }

  /**
   * Checks the token of a call.
   *
   * @return the caller's name
   * @throws StatusException UNAUTHENTICATED without a good token; UNAVAILABLE when that cannot be
   *     said now
   */
  String admit(@Nullable String authorization) throws StatusException {
    if (authorization == null
        || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      throw refusal(Status.UNAUTHENTICATED, "This needs a service token");
    }
    try {
      String caller = tokens.verify(authorization.substring(SCHEME.length()).strip());
      served.inc();
      return caller;
    } catch (InvalidTokenException e) {
      throw refusal(Status.UNAUTHENTICATED, e.getMessage());
    } catch (IllegalStateException e) {
      throw refusal(Status.UNAVAILABLE, e.getMessage());
    }
  }

  private StatusException refusal(Status status, @Nullable String why) {
    refused.inc();
    return status.withDescription(why).asException();
  }
}
