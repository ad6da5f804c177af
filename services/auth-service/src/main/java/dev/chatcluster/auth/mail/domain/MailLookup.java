package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Answers who sends the mails: where to, and what stands in them. */
public final class MailLookup {
  /**
   * A mail to send.
   *
   * @param token the secret of its link; empty where there is none
   */
  public record Letter(Account account, MailAction action, Optional<MailToken> token) {}

  private final MailActions actions;
  private final Accounts accounts;
  private final MailTokens tokens;
  private final Throttle throttle;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public MailLookup(
      MailActions actions,
      Accounts accounts,
      MailTokens tokens,
      Throttle throttle,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.actions = actions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.throttle = throttle;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  public Optional<Account> account(UUID id, String caller) {
    throttle.take(Throttle.Kind.MAIL_LOOKUP, caller);
    return unitOfWork.run(() -> accounts.byId(id));
  }

  /** What to send; empty when there is nothing to send any more. */
  public Optional<Letter> letter(UUID actionId, String caller) {
    throttle.take(Throttle.Kind.MAIL_LOOKUP, caller);
    return unitOfWork.run(
        () ->
            actions
                .byId(actionId)
                .filter(action -> action.isGood(clock.instant()))
                .flatMap(this::letter));
  }

  private Optional<Letter> letter(MailAction action) {
    Optional<MailToken> token =
        action.kind().hasLink() ? Optional.of(tokens.of(action.id())) : Optional.empty();
    if (token.isPresent() && actions.byTokenHash(token.get().hash()).isEmpty()) {
      return Optional.empty(); // made under another key: its link would open nothing
    }
    return accounts.byId(action.accountId()).map(account -> new Letter(account, action, token));
  }
}
