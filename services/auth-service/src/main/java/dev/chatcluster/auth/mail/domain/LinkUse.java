package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.AuthException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Takes the secrets out of mails, each once. */
public final class LinkUse {
  /** A link and whose it is. */
  record Link(Account account, MailAction action) {}

  private final MailActions actions;
  private final Accounts accounts;
  private final Clock clock;

  public LinkUse(MailActions actions, Accounts accounts, Clock clock) {
    this.actions = actions;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * Reads a link without using it.
   *
   * @throws AuthException.TokenInvalid when it is not good
   */
  Link look(MailToken token, Set<MailKind> kinds) {
    MailAction action =
        actions
            .byTokenHash(token.hash())
            .filter(a -> kinds.contains(a.kind()) && a.isGood(clock.instant()))
            .orElseThrow(AuthException.TokenInvalid::new);
    return new Link(
        accounts.byId(action.accountId()).orElseThrow(AuthException.TokenInvalid::new), action);
  }

  /**
   * Uses a link up in the current unit of work and holds its account. The account is locked first,
   * as by who asks for a mail.
   *
   * @throws AuthException.TokenInvalid when it is not good, as somebody was faster perhaps
   */
  Link use(MailToken token, Set<MailKind> kinds) {
    MailAction found = look(token, kinds).action();
    Account account = accounts.lock(found.accountId()).orElseThrow(AuthException.TokenInvalid::new);
    Instant now = clock.instant();
    MailAction action =
        actions
            .lock(found.id())
            .filter(a -> a.isGood(now))
            .orElseThrow(AuthException.TokenInvalid::new);
    actions.markUsed(action.id(), now);
    return new Link(account, action);
  }
}
