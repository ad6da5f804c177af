package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Password;
import dev.chatcluster.auth.domain.PasswordHasher;
import dev.chatcluster.auth.domain.RevokedAccess;
import dev.chatcluster.auth.domain.Sessions;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.domain.UserEvents;
import dev.chatcluster.auth.domain.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives an account a new password by the secret of a mail, and ends all its sessions. */
public final class PasswordReset {
  private static final Set<MailKind> LINKS = Set.of(MailKind.RESET_PASSWORD);

  private record Done(UUID accountId, List<UUID> ended) {}

  private final Accounts accounts;
  private final Sessions sessions;
  private final LinkUse links;
  private final EmailVerification verification;
  private final EmailChange emailChange;
  private final PasswordHasher hasher;
  private final UserEvents events;
  private final RevokedAccess revokedAccess;
  private final Throttle throttle;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public PasswordReset(
      Accounts accounts,
      Sessions sessions,
      LinkUse links,
      EmailVerification verification,
      EmailChange emailChange,
      PasswordHasher hasher,
      UserEvents events,
      RevokedAccess revokedAccess,
      Throttle throttle,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.links = links;
    this.verification = verification;
    this.emailChange = emailChange;
    this.hasher = hasher;
    this.events = events;
    this.revokedAccess = revokedAccess;
    this.throttle = throttle;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Sets the password. A password that breaks its rules does not use the link up.
   *
   * @throws AuthException.TokenInvalid when the secret is not good
   */
  public void reset(@Nullable String secret, @Nullable String chosen, String address) {
    throttle.take(Throttle.Kind.LINK_BY_ADDRESS, address);
    MailToken token = MailToken.shown(secret);
    Account owner = unitOfWork.run(() -> links.look(token, LINKS).account());
    Password password =
        Validation.single(
            "newPassword", () -> Password.chosen(chosen, owner.handle(), owner.email()));
    String hash = hasher.hash(password);
    Done done = unitOfWork.run(() -> replace(token, hash));
    if (!done.ended().isEmpty()) {
      revokedAccess.refuse(done.ended());
    }
    // Who forgot it has mostly guessed a few times before.
    throttle.forget(Throttle.Kind.LOGIN_FAILURE_BY_ACCOUNT, done.accountId().toString());
  }

  private Done replace(MailToken token, String hash) {
    Account account = links.use(token, LINKS).account();
    accounts.replacePasswordHash(account.id(), account.passwordHash(), hash);
    Instant now = clock.instant();
    events.passwordChanged(account.id(), now);
    List<UUID> ended = sessions.endAll(account.id(), null);
    if (!ended.isEmpty()) {
      events.sessionsRevoked(account.id(), ended, UserEvents.Reason.PASSWORD_RESET, now);
    }
    verification.confirm(account);
    // Somebody else may have been in: what they wanted is not done.
    emailChange.drop(account.id());
    return new Done(account.id(), ended);
  }
}
