package dev.chatcluster.notification;

import dev.chatcluster.contracts.auth.v1.AccountMailServiceGrpc;
import dev.chatcluster.contracts.auth.v1.GetMailActionRequest;
import dev.chatcluster.contracts.auth.v1.GetMailActionResponse;
import dev.chatcluster.contracts.auth.v1.GetMailAddressRequest;
import dev.chatcluster.contracts.auth.v1.GetMailAddressResponse;
import dev.chatcluster.contracts.auth.v1.MailActionKind;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Plays auth-service's AccountMailService: everybody has an address; what is wanted is told. */
final class FakeAccountMail extends AccountMailServiceGrpc.AccountMailServiceImplBase {
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final Map<String, GetMailActionResponse> actions = new ConcurrentHashMap<>();
  private final Set<UUID> unverified = ConcurrentHashMap.newKeySet();
  private volatile int port;

  static FakeAccountMail start() {
    var fake = new FakeAccountMail();
    try {
      fake.port =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .addService(ServerInterceptors.intercept(fake, new TokenCheck()))
              .build()
              .start()
              .getPort();
      return fake;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  static String address(UUID userId) {
    return userId + "@people.test";
  }

  void unverified(UUID userId) {
    unverified.add(userId);
  }

  /** A mail with a link is wanted from now on. */
  String action(Person person, MailActionKind kind, String path) {
    String id = UUID.randomUUID().toString();
    actions.put(
        id,
        GetMailActionResponse.newBuilder()
            .setKind(kind)
            .setEmail(address(person.id()))
            .setLocale("de")
            .setDisplayName("Somebody")
            .setPath(path)
            .setExpiresAtMs(path.isEmpty() ? 0 : 1_900_000_000_000L)
            .build());
    return id;
  }

  @Override
  public void getMailAddress(
      GetMailAddressRequest request, StreamObserver<GetMailAddressResponse> answer) {
    UUID id = UUID.fromString(request.getUserId());
    answer.onNext(
        GetMailAddressResponse.newBuilder()
            .setEmail(address(id))
            .setVerified(!unverified.contains(id))
            .setLocale("en")
            .setDisplayName("Somebody")
            .build());
    answer.onCompleted();
  }

  @Override
  public void getMailAction(
      GetMailActionRequest request, StreamObserver<GetMailActionResponse> answer) {
    GetMailActionResponse action = actions.get(request.getActionId());
    if (action == null) {
      answer.onError(Status.NOT_FOUND.asRuntimeException());
    } else {
      answer.onNext(action);
      answer.onCompleted();
    }
  }

  /** Nobody gets an address without a token of the service's. */
  private static final class TokenCheck implements ServerInterceptor {
    @Override
    public <A, B> ServerCall.Listener<A> interceptCall(
        ServerCall<A, B> call, Metadata headers, ServerCallHandler<A, B> next) {
      String header = headers.get(AUTHORIZATION);
      if (header != null && ServiceTokens.isGood(header, "auth-service")) {
        return next.startCall(call, headers);
      }
      call.close(Status.UNAUTHENTICATED, new Metadata());
      return new ServerCall.Listener<>() {};
    }
  }
}
