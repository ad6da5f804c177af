package dev.chatcluster.auth.domain;

/** Finds out whether an account's address is its owner's. */
@FunctionalInterface
public interface AddressCheck {
  /** Begins in the current unit of work, which also adds or holds the account. */
  void begin(Account account);
}
