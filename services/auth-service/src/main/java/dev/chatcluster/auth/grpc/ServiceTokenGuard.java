package dev.chatcluster.auth.grpc;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets calls in that carry a service token; why one was refused is logged, the token never. */
final class ServiceTokenGuard implements ServerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceTokenGuard.class);
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
  private static final Context.Key<String> CALLER = Context.key("calling-service");

  private final ServiceCalls calls;

  ServiceTokenGuard(ServiceCalls calls) {
    this.calls = calls;
  }

  /** Who makes the current call. */
  static String caller() {
    return CALLER.get();
  }

  @Override
  public <A, B> ServerCall.Listener<A> interceptCall(
      ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
    try {
      Context context =
          Context.current().withValue(CALLER, calls.admit(headers.get(AUTHORIZATION)));
      return Contexts.interceptCall(context, call, headers, next);
    } catch (StatusException e) {
      LOG.warn("Refused {}: {}", call.getMethodDescriptor().getBareMethodName(), e.getMessage());
      call.close(e.getStatus(), new Metadata());
      return new ServerCall.Listener<>() {};
    }
  }
}
