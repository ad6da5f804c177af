package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.domain.Role;
import dev.chatcluster.auth.domain.SignedIn;
import dev.chatcluster.auth.mail.domain.EmailConfirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers get. */
final class Responses {
  private Responses() {}

  @Schema(name = "User")
  record User(
      @Schema(required = true) UUID id,
      @Schema(required = true) String handle,
      @Schema(required = true) String email,
      @Schema(required = true) String displayName,
      @Schema(required = true) List<Role> roles) {
    static User of(Account account) {
      return new User(
          account.id(),
          account.handle().value(),
          account.email().value(),
          account.displayName().value(),
          account.roles().stream().sorted().toList());
    }
  }

  @Schema(name = "Me", description = "The caller's account")
  record Me(
      @Schema(required = true) UUID id,
      @Schema(required = true) String handle,
      @Schema(required = true) String email,
      @Schema(required = true) String displayName,
      @Schema(required = true) List<Role> roles,
      @Schema(required = true, description = "Whether the address was shown to be the caller's")
          boolean emailVerified,
      @Schema(
              required = true,
              nullable = true,
              description = "The address that the account shall have, until both have confirmed")
          String pendingEmail,
      @Schema(required = true, description = "The language of mails: en or de") String locale) {
    static Me of(Account account, Optional<EmailAddress> pending) {
      User user = User.of(account);
      return new Me(
          user.id(),
          user.handle(),
          user.email(),
          user.displayName(),
          user.roles(),
          account.emailVerified(),
          pending.map(EmailAddress::value).orElse(null),
          account.language().tag());
    }
  }

  @Schema(name = "EmailChangeState")
  record EmailChangeState(
      @Schema(
              required = true,
              enumeration = {"waiting", "changed"})
          String state,
      @Schema(
              required = true,
              nullable = true,
              enumeration = {"old", "new"},
              description = "The mailbox that has not confirmed; null when both have")
          String waitingFor) {
    static EmailChangeState of(EmailConfirmation.State state) {
      return switch (state) {
        case WAITING_FOR_OLD -> new EmailChangeState("waiting", "old");
        case WAITING_FOR_NEW -> new EmailChangeState("waiting", "new");
        case CHANGED -> new EmailChangeState("changed", null);
      };
    }
  }

  @Schema(
      name = "Session",
      description = "The refresh token comes beside it, in an httpOnly cookie")
  record Session(
      @Schema(required = true, description = "JWT, ES256, for the Authorization header")
          String accessToken,
      @Schema(required = true, description = "When the access token expires") Instant expiresAt,
      @Schema(required = true) User user) {
    static Session of(SignedIn signedIn) {
      return new Session(
          signedIn.access().value(), signedIn.access().expiresAt(), User.of(signedIn.account()));
    }
  }

  @Schema(name = "Device", description = "An open session of the caller")
  record Device(
      @Schema(required = true) UUID id,
      @Schema(required = true) String deviceName,
      @Schema(required = true) String userAgent,
      @Schema(required = true) Instant createdAt,
      @Schema(required = true) Instant lastUsedAt,
      @Schema(required = true, description = "Whether it is the one that asks") boolean current) {
    static Device of(dev.chatcluster.auth.domain.Session session, UUID current) {
      return new Device(
          session.id(),
          session.device().name(),
          session.device().userAgent(),
          session.createdAt(),
          session.lastUsedAt(),
          session.id().equals(current));
    }
  }

  @Schema(name = "DevicePage", description = "A page of open sessions")
  record DevicePage(
      @Schema(required = true) List<Device> items,
      @Schema(
              required = true,
              nullable = true,
              description = "Asks the next page; null on the last")
          String nextCursor) {}

  @Schema(name = "Key", description = "An EC key for ES256")
  record Key(String kty, String use, String crv, String kid, String x, String y, String alg) {}

  @Schema(name = "KeySet")
  record KeySet(@Schema(required = true) List<Key> keys) {}
}
