package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.CurrentPassword;
import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.domain.InvalidValueException;
import dev.chatcluster.auth.domain.Sha256;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.domain.Validation;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks for and gives up changes of an account's address; {@link EmailConfirmation} makes them. */
public final class EmailChange {
  static final Set<MailKind> LINKS =
      EnumSet.of(MailKind.CHANGE_EMAIL_OLD, MailKind.CHANGE_EMAIL_NEW);

  private final Accounts accounts;
  private final PendingEmails pending;
  private final MailActions actions;
  private final MailRequests mails;
  private final CurrentPassword currentPassword;
  private final MailPolicy policy;
  private final Throttle throttle;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public EmailChange(
      Accounts accounts,
      PendingEmails pending,
      MailActions actions,
      MailRequests mails,
      CurrentPassword currentPassword,
      MailPolicy policy,
      Throttle throttle,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.accounts = accounts;
    this.pending = pending;
    this.actions = actions;
    this.mails = mails;
    this.currentPassword = currentPassword;
    this.policy = policy;
    this.throttle = throttle;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Asks for a change, in the place of one that may be pending. An address that another account has
   * is treated alike, except that its holder gets another mail: who asks is not told, and sees a
   * change that waits for the new address until it ends.
   *
   * @throws AuthException.WrongPassword when the password is not the account's
   */
  public void request(UUID accountId, @Nullable String typed, @Nullable String password) {
    Account account = unitOfWork.run(() -> accounts.byId(accountId).orElseThrow(EmailChange::gone));
    EmailAddress email = Validation.single("email", () -> other(typed, account));
    throttle.take(Throttle.Kind.EMAIL_CHANGE_BY_ACCOUNT, accountId.toString());
    currentPassword.require(account, password);
    throttle.take(Throttle.Kind.EMAIL_CHANGE_BY_RECIPIENT, Sha256.ofName(email.key()));
    unitOfWork.run(() -> begin(accountId, email));
  }

  private static EmailAddress other(@Nullable String typed, Account account)
      throws InvalidValueException {
    EmailAddress email = EmailAddress.parse(typed);
    if (email.key().equals(account.email().key())) {
      throw new InvalidValueException("Is your address already");
    }
    return email;
  }

  private void begin(UUID accountId, EmailAddress email) {
    Account account = accounts.lock(accountId).orElseThrow(EmailChange::gone);
    Instant now = clock.instant();
    actions.replace(accountId, LINKS, now);
    Instant expiresAt = now.plus(policy.change());
    // Who mistyped the address at sign-up reads no mail that goes there.
    boolean oldNeedNotAgree = !account.emailVerified();
    pending.put(new PendingEmail(accountId, email, expiresAt, oldNeedNotAgree, false));
    if (!oldNeedNotAgree) {
      mails.ask(accountId, MailKind.CHANGE_EMAIL_OLD, account.email());
    }
    Optional<Account> holder = accounts.byEmail(email);
    if (holder.isPresent()) {
      mails.ask(holder.get().id(), MailKind.ACCOUNT_EXISTS, holder.get().email());
    } else {
      mails.ask(accountId, MailKind.CHANGE_EMAIL_NEW, email);
    }
  }

  /** Gives a pending change up; nothing when there is none. */
  public void cancel(UUID accountId) {
    unitOfWork.run(
        () -> {
          Account account = accounts.lock(accountId).orElseThrow(EmailChange::gone);
          drop(account.id());
        });
  }

  /** The same in the current unit of work, which holds the account. */
  void drop(UUID accountId) {
    pending.drop(accountId);
    actions.replace(accountId, LINKS, clock.instant());
  }

  /** The address that the account shall have, if a change is pending. */
  public Optional<EmailAddress> wanted(UUID accountId) {
    return unitOfWork.run(
        () ->
            pending
                .of(accountId)
                .filter(change -> clock.instant().isBefore(change.expiresAt()))
                .map(PendingEmail::email));
  }

  private static AuthException gone() {
    return new AuthException.NoSuchAccount();
  }
}
