package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The accounts of the installation. All calls belong inside a {@link UnitOfWork}. */
public interface Accounts {
  Optional<Account> byId(UUID id);

  /** Reads an account and holds it against changes until the transaction ends. */
  Optional<Account> lock(UUID id);

  Optional<Account> byHandle(Handle handle);

  Optional<Account> byEmail(EmailAddress email);

  /**
   * Adds an account.
   *
   * @throws AuthException.HandleTaken or {@link AuthException.EmailTaken} when another was faster
   */
  void add(Account account);

  /**
   * Changes the handle.
   *
   * @throws AuthException.HandleTaken when another has it
   */
  void changeHandle(UUID id, Handle handle);

  /**
   * Changes the address to one that was shown to be the owner's.
   *
   * @throws AuthException.EmailTaken when another has it; the transaction is of no more use then
   */
  void changeEmail(UUID id, EmailAddress email, Instant verifiedAt);

  void verifyEmail(UUID id, Instant verifiedAt);

  void changeLanguage(UUID id, Language language);

  /** Replaces the hash if it is still the expected one; false when it is not. */
  boolean replacePasswordHash(UUID id, String expected, String replacement);

  /**
   * Claims the installation's one administrator by token; false when claimed before or when there
   * is one.
   */
  boolean claimAdministrator(Instant now);
}
