package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.AddressCheck;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.domain.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Has people show that the address of their account is theirs. */
public final class EmailVerification implements AddressCheck {
  private final Accounts accounts;
  private final MailRequests mails;
  private final LinkUse links;
  private final UserEvents events;
  private final Throttle throttle;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public EmailVerification(
      Accounts accounts,
      MailRequests mails,
      LinkUse links,
      UserEvents events,
      Throttle throttle,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.accounts = accounts;
    this.mails = mails;
    this.links = links;
    this.events = events;
    this.throttle = throttle;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void begin(Account account) {
    mails.ask(account.id(), MailKind.VERIFY_EMAIL, account.email());
  }

  /**
   * Asks for the mail again.
   *
   * @throws AuthException.AlreadyVerified when there is nothing to show any more
   */
  public void again(UUID accountId) {
    unitOfWork.run(() -> requireOpen(accounts.byId(accountId).orElse(null)));
    throttle.take(Throttle.Kind.VERIFICATION_BY_ACCOUNT, accountId.toString());
    unitOfWork.run(() -> begin(requireOpen(accounts.lock(accountId).orElse(null))));
  }

  private static Account requireOpen(@Nullable Account account) {
    if (account == null) {
      throw new AuthException.NoSuchAccount();
    }
    if (account.emailVerified()) {
      throw new AuthException.AlreadyVerified();
    }
    return account;
  }

  /**
   * Takes the secret of the mail.
   *
   * @throws AuthException.TokenInvalid when it is not good
   */
  public void verify(@Nullable String secret, String address) {
    throttle.take(Throttle.Kind.LINK_BY_ADDRESS, address);
    MailToken token = MailToken.shown(secret);
    unitOfWork.run(() -> confirm(links.use(token, Set.of(MailKind.VERIFY_EMAIL)).account()));
  }

  /**
   * Notes in the current unit of work, which holds the account, that its address is its owner's.
   */
  void confirm(Account account) {
    if (!account.emailVerified()) {
      Instant now = clock.instant();
      accounts.verifyEmail(account.id(), now);
      events.emailVerified(account.id(), now);
    }
  }
}
