package dev.chatcluster.auth.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Tells of each sign-in whether the account has used such a device and such a network before. */
public final class SignInWatch {
  private final KnownOrigins known;
  private final KeyedHash hash;
  private final UserEvents events;

  public SignInWatch(KnownOrigins known, KeyedHash hash, UserEvents events) {
    this.known = known;
    this.hash = hash;
    this.events = events;
  }

  /**
   * Tells of a sign-in in the current unit of work.
   *
   * @param address where the request came from; the digest of its network is all that is kept
   */
  void signedIn(Session session, String address) {
    UUID accountId = session.accountId();
    Instant now = session.createdAt();
    // Not the name, which its owner chooses: a thief would choose the same.
    String family = UserAgents.describe(session.device().userAgent());
    Optional<String> network = Network.of(address);
    boolean newDevice = isNew(accountId, KnownOrigins.Trait.DEVICE, family, now);
    boolean newPlace =
        network.isPresent() && isNew(accountId, KnownOrigins.Trait.PLACE, network.get(), now);
    events.signedIn(session, newDevice, newPlace);
  }

  private boolean isNew(UUID accountId, KnownOrigins.Trait trait, String value, Instant now) {
    boolean comparable = known.hasAny(accountId, trait);
    byte[] digest = hash.of(accountId + "\n" + trait + "\n" + value);
    return known.note(accountId, trait, digest, now) && comparable;
  }
}
