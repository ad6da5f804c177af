package dev.chatcluster.auth.grpc;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.mail.domain.MailKind;
import dev.chatcluster.auth.mail.domain.MailLookup;
import dev.chatcluster.contracts.auth.v1.AccountMailServiceGrpc;
import dev.chatcluster.contracts.auth.v1.GetMailActionRequest;
import dev.chatcluster.contracts.auth.v1.GetMailActionResponse;
import dev.chatcluster.contracts.auth.v1.GetMailAddressRequest;
import dev.chatcluster.contracts.auth.v1.GetMailAddressResponse;
import dev.chatcluster.contracts.auth.v1.MailActionKind;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls themselves. No bean, so that nothing can serve them unguarded. */
final class AccountMails extends AccountMailServiceGrpc.AccountMailServiceImplBase {
  private static final Logger LOG = LoggerFactory.getLogger(AccountMails.class);

  private final Supplier<MailLookup> lookup;

  AccountMails(Supplier<MailLookup> lookup) {
    this.lookup = lookup;
  }

  @Override
  public void getMailAddress(
      GetMailAddressRequest request, StreamObserver<GetMailAddressResponse> answer) {
    answer(
        answer,
        () ->
            lookup
                .get()
                .account(id("user_id", request.getUserId()), ServiceTokenGuard.caller())
                .map(AccountMails::address));
  }

  @Override
  public void getMailAction(
      GetMailActionRequest request, StreamObserver<GetMailActionResponse> answer) {
    answer(
        answer,
        () ->
            lookup
                .get()
                .letter(id("action_id", request.getActionId()), ServiceTokenGuard.caller())
                .map(AccountMails::letter));
  }

  private static GetMailAddressResponse address(Account account) {
    return GetMailAddressResponse.newBuilder()
        .setEmail(account.email().value())
        .setVerified(account.emailVerified())
        .setLocale(account.language().tag())
        .setDisplayName(account.displayName().value())
        .build();
  }

  private static GetMailActionResponse letter(MailLookup.Letter letter) {
    var action = letter.action();
    var response =
        GetMailActionResponse.newBuilder()
            .setKind(MailActionKind.valueOf("MAIL_ACTION_KIND_" + action.kind()))
            .setEmail(action.email().value())
            .setLocale(letter.account().language().tag())
            .setDisplayName(letter.account().displayName().value());
    letter
        .token()
        .ifPresent(
            token ->
                response
                    .setPath(page(action.kind()) + "#token=" + token.value())
                    .setExpiresAtMs(action.expiresAt().toEpochMilli()));
    return response.build();
  }

  /** The front end's pages; the secret goes behind the #, which no browser sends and no log has. */
  private static String page(MailKind kind) {
    return switch (kind) {
      case VERIFY_EMAIL -> "/verify";
      case RESET_PASSWORD -> "/reset";
      case CHANGE_EMAIL_OLD, CHANGE_EMAIL_NEW -> "/confirm-email";
      case EMAIL_CHANGED, ACCOUNT_EXISTS -> throw new IllegalArgumentException("No link: " + kind);
    };
  }

  private static UUID id(String field, String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Status.INVALID_ARGUMENT.withDescription(field + ": Must be an id").asRuntimeException();
    }
  }

  private static <T> void answer(StreamObserver<T> answer, Supplier<Optional<T>> work) {
    Optional<T> result;
    try {
      result = work.get();
    } catch (StatusRuntimeException e) {
      answer.onError(e);
      return;
    } catch (AuthException.Throttled e) {
      answer.onError(
          Status.RESOURCE_EXHAUSTED.withDescription("Too many calls").asRuntimeException());
      return;
    } catch (RuntimeException e) {
      // Mostly a database that is away: the caller may try again.
      LOG.warn("A call failed", e);
      answer.onError(Status.UNAVAILABLE.withDescription("Not available now").asRuntimeException());
      return;
    }
    if (result.isEmpty()) {
      answer.onError(Status.NOT_FOUND.withDescription("There is none").asRuntimeException());
      return;
    }
    answer.onNext(result.get());
    answer.onCompleted();
  }
}
