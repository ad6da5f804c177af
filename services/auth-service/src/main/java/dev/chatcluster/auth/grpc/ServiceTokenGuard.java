package dev.chatcluster.auth.grpc;

import dev.chatcluster.tokens.InvalidTokenException;
import dev.chatcluster.tokens.service.ServiceTokenVerifier;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets calls in that carry a service token; why one was refused is logged, the token never. */
final class ServiceTokenGuard implements ServerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceTokenGuard.class);
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final String SCHEME = "Bearer ";
  private static final Context.Key<String> CALLER = Context.key("calling-service");

  private final ServiceTokenVerifier tokens;
  private final Counter served;
  private final Counter refused;

  ServiceTokenGuard(ServiceTokenVerifier tokens, MetricRegistry metrics) {
    this.tokens = tokens;
    this.served = metrics.counter("auth_service_calls_total");
    this.refused = metrics.counter("auth_service_calls_refused_total");
  }

  /** Who makes the current call. */
  static String caller() {
    return CALLER.get();
  }

  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
    String header = headers.get(AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return refuse(call, Status.UNAUTHENTICATED, "This needs a service token");
    }
    String caller;
    try {
      caller = tokens.verify(header.substring(SCHEME.length()).strip());
    } catch (InvalidTokenException e) {
      return refuse(call, Status.UNAUTHENTICATED, e.getMessage());
    } catch (IllegalStateException e) {
      return refuse(call, Status.UNAVAILABLE, e.getMessage());
    }
    served.inc();
    return Contexts.interceptCall(Context.current().withValue(CALLER, caller), call, headers, next);
  }

  private <A, B> ServerCall.Listener<A> refuse(ServerCall<A, B> call, Status status, String why) {
    refused.inc();
    LOG.warn("Refused {}: {}", call.getMethodDescriptor().getBareMethodName(), why);
    call.close(status.withDescription(why), new Metadata());
    return new ServerCall.Listener<>() {};
  }
}
