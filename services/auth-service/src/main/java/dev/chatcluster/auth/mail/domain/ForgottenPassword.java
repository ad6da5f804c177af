package dev.chatcluster.auth.mail.domain;

import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.domain.Ids;
import dev.chatcluster.auth.domain.Sha256;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.domain.Validation;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests for a new password. The request itself is only written down, whether or not there
 * is such an account: neither answer nor time can tell. What it asks for is done afterwards.
 */
public final class ForgottenPassword {
  private final ResetRequests requests;
  private final Accounts accounts;
  private final MailRequests mails;
  private final Throttle throttle;
  private final UnitOfWork unitOfWork;
  private final Ids ids;
  private final Clock clock;

  public ForgottenPassword(
      ResetRequests requests,
      Accounts accounts,
      MailRequests mails,
      Throttle throttle,
      UnitOfWork unitOfWork,
      Ids ids,
      Clock clock) {
    this.requests = requests;
    this.accounts = accounts;
    this.mails = mails;
    this.throttle = throttle;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  public void ask(@Nullable String typed, String address) {
    EmailAddress email = Validation.single("email", () -> EmailAddress.parse(typed));
    throttle.take(Throttle.Kind.RESET_BY_ADDRESS, address);
    throttle.take(Throttle.Kind.RESET_BY_RECIPIENT, Sha256.ofName(email.key()));
    unitOfWork.run(() -> requests.add(ids.next(), email, clock.instant()));
  }

  /** Does what was asked for; replicas may do it at once. */
  public void answerAll() {
    while (unitOfWork.run(this::answerNext)) {
      // each in a transaction of its own
    }
  }

  private boolean answerNext() {
    Optional<EmailAddress> email = requests.take();
    email
        .flatMap(accounts::byEmail)
        .flatMap(found -> accounts.lock(found.id()))
        // The address may have gone to another while we waited for the lock.
        .filter(account -> account.email().key().equals(email.orElseThrow().key()))
        .ifPresent(account -> mails.ask(account.id(), MailKind.RESET_PASSWORD, account.email()));
    return email.isPresent();
  }
}
