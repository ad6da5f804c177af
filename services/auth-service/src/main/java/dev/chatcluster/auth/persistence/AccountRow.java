package dev.chatcluster.auth.persistence;

import dev.chatcluster.auth.domain.Account;
import dev.chatcluster.auth.domain.DisplayName;
import dev.chatcluster.auth.domain.EmailAddress;
import dev.chatcluster.auth.domain.Handle;
import dev.chatcluster.auth.domain.Language;
import dev.chatcluster.auth.domain.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
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

  @Column(name = "email_verified_at")
  public Instant emailVerifiedAt;

  @Column(name = "display_name")
  public String displayName;

  public String locale;

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
    row.emailVerifiedAt = account.emailVerifiedAt();
    row.displayName = account.displayName().value();
    row.locale = account.language().tag();
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
        emailVerifiedAt,
        new DisplayName(displayName),
        Language.valueOf(locale.toUpperCase(Locale.ROOT)),
        passwordHash,
        Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
        createdAt);
  }
}
