package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.Accounts;
import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.domain.Handle;
import dev.chatcluster.auth.domain.Language;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
public class DatabaseAccounts implements Accounts {
  /**
   * One statement: two who claim at once wait for each other at the row, and the second finds it
   * claimed.
   */
  private static final String CLAIM =
      "UPDATE installation SET admin_token_used_at = ? WHERE admin_token_used_at IS NULL "
          + "AND NOT EXISTS (SELECT FROM account WHERE 'ADMIN' = ANY (roles))";

  private final AccountRepository accounts;
  private final Transactions transactions;

  @Inject
  public DatabaseAccounts(AccountRepository accounts, Transactions transactions) {
    this.accounts = accounts;
    this.transactions = transactions;
  }

  @Override
  public Optional<Account> byId(UUID id) {
    return accounts.byId(id).map(AccountRow::toAccount);
  }

  @Override
  public Optional<Account> lock(UUID id) {
    return accounts.lock(id).map(AccountRow::toAccount);
  }

  @Override
  public Optional<Account> byHandle(Handle handle) {
    return accounts.byHandle(handle.value()).map(AccountRow::toAccount);
  }

  @Override
  public Optional<Account> byEmail(EmailAddress email) {
    return accounts.byEmailKey(email.key()).map(AccountRow::toAccount);
  }

  @Override
  public void add(Account account) {
    refusingTaken(() -> accounts.insert(AccountRow.of(account)));
  }

  @Override
  public void changeHandle(UUID id, Handle handle) {
    refusingTaken(() -> accounts.changeHandle(id, handle.value()));
  }

  @Override
  public void changeEmail(UUID id, EmailAddress email, Instant verifiedAt) {
    refusingTaken(() -> accounts.changeEmail(id, email.value(), email.key(), verifiedAt));
  }

  @Override
  public void verifyEmail(UUID id, Instant verifiedAt) {
    accounts.verifyEmail(id, verifiedAt);
  }

  @Override
  public void changeLanguage(UUID id, Language language) {
    accounts.changeLocale(id, language.tag());
  }

  @Override
  public boolean replacePasswordHash(UUID id, String expected, String replacement) {
    return accounts.replacePasswordHash(id, expected, replacement) == 1;
  }

  @Override
  public boolean claimAdministrator(Instant now) {
    return transactions.jdbc(
        connection -> {
          try (var claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, now.atOffset(ZoneOffset.UTC));
            return claim.executeUpdate() == 1;
          }
        });
  }

  private static void refusingTaken(Runnable write) {
    try {
      write.run();
    } catch (RuntimeException e) {
      switch (violated(e)) {
        case "account_handle_unique" -> throw new AuthException.HandleTaken();
        case "account_email_unique" -> throw new AuthException.EmailTaken();
        default -> throw e;
      }
    }
  }

  private static String violated(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException violation
          && violation.getConstraintName() != null) {
        return violation.getConstraintName();
      }
    }
    return "";
  }
}
