package dev.chatcluster.auth.domain;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes accounts. Repeating a registration whose answer got lost does no harm: the repeat is told
 * that the handle is taken, and the person signs in.
 */
public final class Registration {
  /** What a person filled in. */
  public record Form(
      @Nullable String handle,
      @Nullable String email,
      @Nullable String displayName,
      @Nullable String password,
      @Nullable String adminToken,
      @Nullable String locale,
      @Nullable String acceptLanguage) {
    @Override
    public String toString() {
      return "Form[***]";
    }
  }

  private record Valid(
      Handle handle,
      EmailAddress email,
      DisplayName displayName,
      Language language,
      Password password) {}

  private final Accounts accounts;
  private final PasswordHasher hasher;
  private final SessionOpening sessions;
  private final AddressCheck addressCheck;
  private final UserEvents events;
  private final Throttle throttle;
  private final AdminToken adminToken;
  private final UnitOfWork unitOfWork;
  private final Ids ids;
  private final Clock clock;

  public Registration(
      Accounts accounts,
      PasswordHasher hasher,
      SessionOpening sessions,
      AddressCheck addressCheck,
      UserEvents events,
      Throttle throttle,
      AdminToken adminToken,
      UnitOfWork unitOfWork,
      Ids ids,
      Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.sessions = sessions;
    this.addressCheck = addressCheck;
    this.events = events;
    this.throttle = throttle;
    this.adminToken = adminToken;
    this.unitOfWork = unitOfWork;
    this.ids = ids;
    this.clock = clock;
  }

  public SignedIn register(Form form, Device device, String address) {
    Valid valid = validate(form);
    throttle.take(Throttle.Kind.REGISTRATION_BY_ADDRESS, address);
    boolean administrator = isAdministrator(form.adminToken());
    unitOfWork.run(() -> refuseTaken(valid)); // before the hash, which is dear
    String hash = hasher.hash(valid.password());
    return unitOfWork.run(() -> add(valid, hash, administrator, device, address));
  }

  private static Valid validate(Form form) {
    var validation = new Validation();
    var handle = validation.field("handle", () -> Handle.parse(form.handle()));
    var email = validation.field("email", () -> EmailAddress.parse(form.email()));
    var name = validation.field("displayName", () -> DisplayName.parse(form.displayName()));
    var password =
        validation.field(
            "password",
            () -> Password.chosen(form.password(), handle.orElse(null), email.orElse(null)));
    var language = validation.field("locale", () -> language(form));
    validation.done();
    return new Valid(
        handle.orElseThrow(),
        email.orElseThrow(),
        name.orElseThrow(),
        language.orElseThrow(),
        password.orElseThrow());
  }

  private static Language language(Form form) throws InvalidValueException {
    return form.locale() == null
        ? Language.accepted(form.acceptLanguage())
        : Language.parse(form.locale());
  }

  private boolean isAdministrator(@Nullable String given) {
    if (given == null) {
      return false;
    }
    if (!adminToken.matches(given)) {
      // Not quietly an ordinary account: who gives a token wants an administrator.
      throw new AuthException.AdminTokenRefused();
    }
    return true;
  }

  private void refuseTaken(Valid valid) {
    if (accounts.byHandle(valid.handle()).isPresent()) {
      throw new AuthException.HandleTaken();
    }
    if (accounts.byEmail(valid.email()).isPresent()) {
      throw new AuthException.EmailTaken();
    }
  }

  private SignedIn add(
      Valid valid, String hash, boolean administrator, Device device, String address) {
    var now = clock.instant();
    if (administrator && !accounts.claimAdministrator(now)) {
      throw new AuthException.AdminTokenRefused();
    }
    Set<Role> roles = administrator ? EnumSet.of(Role.USER, Role.ADMIN) : EnumSet.of(Role.USER);
    var account =
        new Account(
            ids.next(),
            valid.handle(),
            valid.email(),
            null,
            valid.displayName(),
            valid.language(),
            hash,
            roles,
            now);
    accounts.add(account);
    events.registered(account);
    addressCheck.begin(account);
    return sessions.open(account, device, address);
  }
}
