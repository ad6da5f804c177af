package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.domain.UserEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes an account's address when both mailboxes have agreed, in whichever order. */
public final class EmailConfirmation {
  /** How far a change has come. */
  public enum State {
    WAITING_FOR_OLD,
    WAITING_FOR_NEW,
    CHANGED
  }

  private final Accounts accounts;
  private final PendingEmails pending;
  private final EmailChange change;
  private final MailActions actions;
  private final MailRequests mails;
  private final LinkUse links;
  private final UserEvents events;
  private final Throttle throttle;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public EmailConfirmation(
      Accounts accounts,
      PendingEmails pending,
      EmailChange change,
      MailActions actions,
      MailRequests mails,
      LinkUse links,
      UserEvents events,
      Throttle throttle,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.accounts = accounts;
    this.pending = pending;
    this.change = change;
    this.actions = actions;
    this.mails = mails;
    this.links = links;
    this.events = events;
    this.throttle = throttle;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  /**
   * Takes the secret of one of the two mails.
   *
   * @throws AuthException.TokenInvalid when it is not good
   * @throws AuthException.EmailTaken when another account has got the address meanwhile, which only
   *     who reads that mailbox can learn here; the change is given up
   */
  public State confirm(@Nullable String secret, String address) {
    throttle.take(Throttle.Kind.LINK_BY_ADDRESS, address);
    MailToken token = MailToken.shown(secret);
    UUID accountId = unitOfWork.run(() -> links.look(token, EmailChange.LINKS).account().id());
    try {
      return unitOfWork.run(() -> use(token));
    } catch (AuthException.EmailTaken e) {
      change.cancel(accountId); // in a transaction of its own: the constraint has ended the other
      throw e;
    }
  }

  private State use(MailToken token) {
    LinkUse.Link link = links.use(token, EmailChange.LINKS);
    Account account = link.account();
    PendingEmail confirmed =
        pending
            .of(account.id())
            .orElseThrow(AuthException.TokenInvalid::new)
            .confirmed(link.action().kind());
    if (!confirmed.complete()) {
      pending.put(confirmed);
      return confirmed.oldConfirmed() ? State.WAITING_FOR_NEW : State.WAITING_FOR_OLD;
    }
    complete(account, confirmed);
    return State.CHANGED;
  }

  private void complete(Account account, PendingEmail confirmed) {
    Instant now = clock.instant();
    accounts.changeEmail(account.id(), confirmed.email(), now);
    pending.drop(account.id());
    // Links in the old mailbox open nothing any more.
    actions.replace(account.id(), EnumSet.allOf(MailKind.class), now);
    mails.ask(account.id(), MailKind.EMAIL_CHANGED, account.email());
    events.emailChanged(account.id(), now);
  }
}
