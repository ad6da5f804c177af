package dev.chatcluster.auth.config;

import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.CurrentPassword;
import dev.chatcluster.auth.domain.Ids;
import dev.chatcluster.auth.domain.PasswordHasher;
import dev.chatcluster.auth.domain.RevokedAccess;
import dev.chatcluster.auth.domain.Sessions;
import dev.chatcluster.auth.domain.Throttle;
import dev.chatcluster.auth.domain.UnitOfWork;
import dev.chatcluster.auth.domain.UserEvents;
import dev.chatcluster.auth.mail.domain.EmailChange;
import dev.chatcluster.auth.mail.domain.EmailConfirmation;
import dev.chatcluster.auth.mail.domain.EmailVerification;
import dev.chatcluster.auth.mail.domain.ForgottenPassword;
import dev.chatcluster.auth.mail.domain.LinkUse;
import dev.chatcluster.auth.mail.domain.MailActions;
import dev.chatcluster.auth.mail.domain.MailCleaning;
import dev.chatcluster.auth.mail.domain.MailEvents;
import dev.chatcluster.auth.mail.domain.MailLookup;
import dev.chatcluster.auth.mail.domain.MailPolicy;
import dev.chatcluster.auth.mail.domain.MailRequests;
import dev.chatcluster.auth.mail.domain.MailTokens;
import dev.chatcluster.auth.mail.domain.PasswordReset;
import dev.chatcluster.auth.mail.domain.PendingEmails;
import dev.chatcluster.auth.mail.domain.ResetRequests;
import dev.chatcluster.auth.tokens.DerivedKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What {@link Services} is for the domain's part that goes through mailboxes. */
@ApplicationScoped
public class MailServices {
  @Produces
  @Singleton
  MailTokens mailTokens(DerivedKeys keys) {
    return new MailTokens(keys.hashFor("mail links"));
  }

  @Produces
  @Singleton
  MailRequests mailRequests(
      MailActions actions,
      MailTokens tokens,
      MailEvents events,
      MailPolicy policy,
      Ids ids,
      Clock clock) {
    return new MailRequests(actions, tokens, events, policy, ids, clock);
  }

  @Produces
  @Singleton
  LinkUse linkUse(MailActions actions, Accounts accounts, Clock clock) {
    return new LinkUse(actions, accounts, clock);
  }

  @Produces
  @Singleton
  EmailVerification emailVerification(
      Accounts accounts,
      MailRequests mails,
      LinkUse links,
      UserEvents events,
      Throttle throttle,
      UnitOfWork work,
      Clock clock) {
    return new EmailVerification(accounts, mails, links, events, throttle, work, clock);
  }

  @Produces
  @Singleton
  EmailChange emailChange(
      Accounts accounts,
      PendingEmails pending,
      MailActions actions,
      MailRequests mails,
      CurrentPassword currentPassword,
      MailPolicy policy,
      Throttle throttle,
      UnitOfWork work,
      Clock clock) {
    return new EmailChange(
        accounts, pending, actions, mails, currentPassword, policy, throttle, work, clock);
  }

  @Produces
  @Singleton
  EmailConfirmation emailConfirmation(
      Accounts accounts,
      PendingEmails pending,
      EmailChange change,
      MailActions actions,
      MailRequests mails,
      LinkUse links,
      UserEvents events,
      Throttle throttle,
      UnitOfWork work,
      Clock clock) {
    return new EmailConfirmation(
        accounts, pending, change, actions, mails, links, events, throttle, work, clock);
  }

  @Produces
  @Singleton
  ForgottenPassword forgottenPassword(
      ResetRequests requests,
      Accounts accounts,
      MailRequests mails,
      Throttle throttle,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    return new ForgottenPassword(requests, accounts, mails, throttle, work, ids, clock);
  }

  @Produces
  @Singleton
  PasswordReset passwordReset(
      Accounts accounts,
      Sessions sessions,
      LinkUse links,
      EmailVerification verification,
      EmailChange emailChange,
      PasswordHasher hasher,
      UserEvents events,
      RevokedAccess revokedAccess,
      Throttle throttle,
      UnitOfWork work,
      Clock clock) {
    return new PasswordReset(
        accounts,
        sessions,
        links,
        verification,
        emailChange,
        hasher,
        events,
        revokedAccess,
        throttle,
        work,
        clock);
  }

  @Produces
  @Singleton
  MailLookup mailLookup(
      MailActions actions,
      Accounts accounts,
      MailTokens tokens,
      Throttle throttle,
      UnitOfWork work,
      Clock clock) {
    return new MailLookup(actions, accounts, tokens, throttle, work, clock);
  }

  @Produces
  @Singleton
  MailCleaning mailCleaning(
      MailActions actions, PendingEmails pending, UnitOfWork work, Clock clock) {
    return new MailCleaning(actions, pending, work, clock);
  }
}
