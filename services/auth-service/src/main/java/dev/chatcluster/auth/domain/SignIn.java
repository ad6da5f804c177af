package dev.chatcluster.auth.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets people in by handle or e-mail address and password. */
public final class SignIn {
  private static final int MAX_LOGIN = 254;

  /**
   * The hash changes under a sign-in when the password does, or when another sign-in hashes it
   * again.
   */
  private static final int MAX_ATTEMPTS = 3;

  private record Attempt(Account current, Optional<SignedIn> signedIn) {}

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SessionOpening sessions;
  private final Throttle throttle;
  private final FailureWatch failures;
  private final UnitOfWork unitOfWork;

  public SignIn(
      Accounts accounts,
      PasswordHasher hasher,
      SessionOpening sessions,
      Throttle throttle,
      FailureWatch failures,
      UnitOfWork unitOfWork) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.sessions = sessions;
    this.throttle = throttle;
    this.failures = failures;
    this.unitOfWork = unitOfWork;
  }

  /**
   * Signs in. An account that does not exist takes the same steps as a wrong password.
   *
   * @throws AuthException.InvalidCredentials when there is no such account or password
   */
  public SignedIn signIn(
      @Nullable String login, @Nullable String password, Device device, String address) {
    requirePresent(login, password);
    String name = login == null ? "" : login.strip();
    throttle.take(Throttle.Kind.LOGIN_BY_ADDRESS, address);
    Optional<Account> found = unitOfWork.run(() -> find(name));
    // By account where there is one: handle and address must not give two lots of guesses.
    String who = found.map(account -> account.id().toString()).orElseGet(() -> Sha256.ofName(name));
    throttle.take(Throttle.Kind.LOGIN_FAILURE_BY_ACCOUNT, who);
    SignedIn signedIn = verify(found, who, Password.given(password), device, address);
    throttle.giveBack(Throttle.Kind.LOGIN_FAILURE_BY_ACCOUNT, who);
    return signedIn;
  }

  private static void requirePresent(@Nullable String login, @Nullable String password) {
    var validation = new Validation();
    validation.field("login", () -> required(login, MAX_LOGIN));
    validation.field("password", () -> required(password, Integer.MAX_VALUE));
    validation.done();
  }

  private static String required(@Nullable String value, int maxLength)
      throws InvalidValueException {
    if (value == null || value.isBlank()) {
      throw new InvalidValueException("Is required");
    }
    if (Text.length(value) > maxLength) {
      throw new InvalidValueException("Must have at most " + maxLength + " characters");
    }
    return value;
  }

  private Optional<Account> find(String name) {
    try {
      return name.contains("@")
          ? accounts.byEmail(EmailAddress.parse(name))
          : accounts.byHandle(Handle.parse(name));
    } catch (InvalidValueException e) {
      return Optional.empty(); // what nobody can be called, nobody is
    }
  }

  private SignedIn verify(
      Optional<Account> found, String who, Password password, Device device, String address) {
    try {
      return verifyAndOpen(found, password, device, address);
    } catch (AuthException.InvalidCredentials e) {
      failures.failed(who, found.map(Account::id));
      throw e;
    }
  }

  private SignedIn verifyAndOpen(
      Optional<Account> found, Password password, Device device, String address) {
    if (found.isEmpty()) {
      hasher.pretend(password);
      throw new AuthException.InvalidCredentials();
    }
    Account account = found.get();
    for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
      PasswordHasher.Verdict verdict = hasher.check(password, account.passwordHash());
      if (verdict == PasswordHasher.Verdict.WRONG) {
        throw new AuthException.InvalidCredentials();
      }
      Optional<String> newHash =
          verdict == PasswordHasher.Verdict.RIGHT_OUTDATED
              ? Optional.of(hasher.hash(password))
              : Optional.empty();
      Account checked = account;
      Attempt result = unitOfWork.run(() -> open(checked, newHash, device, address));
      if (result.signedIn().isPresent()) {
        return result.signedIn().get();
      }
      account = result.current();
    }
    throw new AuthException.ChangedMeanwhile();
  }

  /**
   * Opens the session if the hash that was checked is still the account's. Under the account's
   * lock: a password change either sees this session and ends it, or is seen here.
   */
  private Attempt open(Account checked, Optional<String> newHash, Device device, String address) {
    Account current =
        accounts.lock(checked.id()).orElseThrow(AuthException.InvalidCredentials::new);
    if (!current.passwordHash().equals(checked.passwordHash())) {
      return new Attempt(current, Optional.empty());
    }
    newHash.ifPresent(
        hash -> accounts.replacePasswordHash(current.id(), current.passwordHash(), hash));
    return new Attempt(current, Optional.of(sessions.open(current, device, address)));
  }
}
