package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.domain.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Asks for mails. */
public final class MailRequests {
  private final MailActions actions;
  private final MailTokens tokens;
  private final MailEvents events;
  private final MailPolicy policy;
  private final Ids ids;
  private final Clock clock;

  public MailRequests(
      MailActions actions,
      MailTokens tokens,
      MailEvents events,
      MailPolicy policy,
      Ids ids,
      Clock clock) {
    this.actions = actions;
    this.tokens = tokens;
    this.events = events;
    this.policy = policy;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Asks for a mail in the current unit of work; a link of the same kind that is still open becomes
   * worthless, for which the unit of work must hold the account.
   */
  void ask(UUID accountId, MailKind kind, EmailAddress to) {
    Instant now = clock.instant();
    if (kind.hasLink()) {
      actions.replace(accountId, Set.of(kind), now);
    }
    UUID id = ids.next();
    var action = new MailAction(id, accountId, kind, to, now, now.plus(policy.lifeOf(kind)), true);
    actions.add(action, kind.hasLink() ? tokens.of(id).hash() : null);
    events.requested(action);
  }
}
