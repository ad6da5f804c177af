package dev.chatcluster.notification.mail.grpc;

import dev.chatcluster.contracts.auth.v1.AccountMailServiceGrpc;
import dev.chatcluster.contracts.auth.v1.GetMailActionRequest;
import dev.chatcluster.contracts.auth.v1.GetMailActionResponse;
import dev.chatcluster.contracts.auth.v1.GetMailAddressRequest;
import dev.chatcluster.contracts.auth.v1.MailActionKind;
import dev.chatcluster.grpc.GrpcChannels;
import dev.chatcluster.notification.domain.Limits;
import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.keys.application.ServiceKeys;
import dev.chatcluster.notification.mail.domain.Accounts;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks auth-service, with tokens of this process. */
@ApplicationScoped
public class AuthAccounts implements Accounts {
  private static final String AUDIENCE = "auth-service";
  private static final Metadata.Key<String> AUTHORIZATION =
      Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

  private final GrpcChannels channels;
  private final ServiceKeys keys;
  private final Limits limits;

  @Inject
  public AuthAccounts(GrpcChannels channels, ServiceKeys keys, Limits limits) {
    this.channels = channels;
    this.keys = keys;
    this.limits = limits;
  }

  @Override
  public Optional<Address> address(UUID userId) {
    var request = GetMailAddressRequest.newBuilder().setUserId(userId.toString()).build();
    return ask(stub -> stub.getMailAddress(request))
        .map(a -> new Address(a.getEmail(), a.getVerified(), a.getLocale(), a.getDisplayName()));
  }

  @Override
  public Optional<Action> action(String actionId) {
    var request = GetMailActionRequest.newBuilder().setActionId(actionId).build();
    return ask(stub -> stub.getMailAction(request)).map(AuthAccounts::action);
  }

  private static Action action(GetMailActionResponse answer) {
    return new Action(
        template(answer.getKind()),
        answer.getEmail(),
        answer.getLocale(),
        answer.getDisplayName(),
        answer.getPath(),
        answer.getExpiresAtMs() == 0 ? null : Instant.ofEpochMilli(answer.getExpiresAtMs()));
  }

  private static String template(MailActionKind kind) {
    return switch (kind) {
      case MAIL_ACTION_KIND_VERIFY_EMAIL -> "verify-email";
      case MAIL_ACTION_KIND_RESET_PASSWORD -> "reset-password";
      case MAIL_ACTION_KIND_CHANGE_EMAIL_OLD -> "change-email-old";
      case MAIL_ACTION_KIND_CHANGE_EMAIL_NEW -> "change-email-new";
      case MAIL_ACTION_KIND_EMAIL_CHANGED -> "email-changed";
      case MAIL_ACTION_KIND_ACCOUNT_EXISTS -> "account-exists";
      case MAIL_ACTION_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw new NotificationException.Unavailable("A mail of the kind " + kind);
    };
  }

  private <T> Optional<T> ask(
      Function<AccountMailServiceGrpc.AccountMailServiceBlockingStub, T> question) {
    var headers = new Metadata();
    headers.put(AUTHORIZATION, keys.authorization(AUDIENCE));
    try {
      return Optional.of(
          question.apply(
              AccountMailServiceGrpc.newBlockingStub(channels.to("auth"))
                  .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                  .withDeadlineAfter(limits.callTimeout().toMillis(), TimeUnit.MILLISECONDS)));
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() == Status.Code.NOT_FOUND) {
        return Optional.empty();
      }
      throw new NotificationException.Unavailable("auth-service (" + e.getStatus().getCode() + ")");
    }
  }
}
