package dev.chatcluster.auth.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people change about their own account. */
public final class AccountChange {
  private final Accounts accounts;
  private final Sessions sessions;
  private final PasswordHasher hasher;
  private final UserEvents events;
  private final RevokedAccess revokedAccess;
  private final CurrentPassword currentPassword;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public AccountChange(
      Accounts accounts,
      Sessions sessions,
      PasswordHasher hasher,
      UserEvents events,
      RevokedAccess revokedAccess,
      CurrentPassword currentPassword,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.hasher = hasher;
    this.events = events;
    this.revokedAccess = revokedAccess;
    this.currentPassword = currentPassword;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  public Account get(UUID accountId) {
    return unitOfWork.run(() -> require(accountId));
  }

  /**
   * Changes the password and ends all sessions but the one that asks.
   *
   * @throws AuthException.WrongPassword when the current one is not right
   */
  public void changePassword(
      UUID accountId, UUID sessionId, @Nullable String current, @Nullable String chosen) {
    Account account = get(accountId);
    Password password =
        Validation.single(
            "newPassword", () -> Password.chosen(chosen, account.handle(), account.email()));
    currentPassword.require(account, current);
    String hash = hasher.hash(password);
    List<UUID> ended = unitOfWork.run(() -> replace(account, hash, sessionId));
    if (!ended.isEmpty()) {
      revokedAccess.refuse(ended);
    }
  }

  private List<UUID> replace(Account account, String hash, UUID keep) {
    if (!accounts.replacePasswordHash(account.id(), account.passwordHash(), hash)) {
      throw new AuthException.ChangedMeanwhile();
    }
    Instant now = clock.instant();
    events.passwordChanged(account.id(), now);
    List<UUID> ended = sessions.endAll(account.id(), keep);
    if (!ended.isEmpty()) {
      events.sessionsRevoked(account.id(), ended, UserEvents.Reason.PASSWORD_CHANGED, now);
    }
    return ended;
  }

  /**
   * Changes the handle. Access tokens that are about keep the old one until they are renewed.
   *
   * @throws AuthException.HandleTaken when another account has it
   */
  public Account changeHandle(UUID accountId, @Nullable String typed) {
    Handle handle = Validation.single("handle", () -> Handle.parse(typed));
    return unitOfWork.run(
        () -> {
          Account account = require(accountId);
          if (account.handle().equals(handle)) {
            return account;
          }
          accounts.changeHandle(accountId, handle);
          events.handleChanged(accountId, handle, clock.instant());
          return require(accountId);
        });
  }

  /** Changes the language that the person is written to in. */
  public void changeLanguage(UUID accountId, @Nullable String tag) {
    Language language = Validation.single("locale", () -> Language.parse(tag));
    unitOfWork.run(() -> accounts.changeLanguage(accountId, language));
  }

  private Account require(UUID accountId) {
    return accounts.byId(accountId).orElseThrow(AuthException.NoSuchAccount::new);
  }
}
