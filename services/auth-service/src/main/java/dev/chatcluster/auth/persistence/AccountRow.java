package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.DisplayName;
import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.domain.Handle;
import dev.chatcluster.auth.domain.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
public class AccountRow {
  @Id public UUID id;

  public String handle;
  public String email;

  @Column(name = "email_key")
  public String emailKey;

  @Column(name = "display_name")
  public String displayName;

  @Column(name = "password_hash")
  public String passwordHash;

  @Column(columnDefinition = "text[]")
  public String[] roles;

  @Column(name = "created_at")
  public Instant createdAt;

  static AccountRow of(Account account) {
    var row = new AccountRow();
    row.id = account.id();
    row.handle = account.handle().value();
    row.email = account.email().value();
    row.emailKey = account.email().key();
    row.displayName = account.displayName().value();
    row.passwordHash = account.passwordHash();
    row.roles = account.roles().stream().map(Role::name).sorted().toArray(String[]::new);
    row.createdAt = account.createdAt();
    return row;
  }

  Account toAccount() {
    return new Account(
        id,
        new Handle(handle),
        new EmailAddress(email),
        new DisplayName(displayName),
        passwordHash,
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        createdAt);
  }
}
