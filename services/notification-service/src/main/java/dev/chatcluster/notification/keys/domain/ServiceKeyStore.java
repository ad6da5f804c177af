package dev.chatcluster.notification.keys.domain;

import java.time.Instant;
import java.util.List;

/** Public keys of this service's processes. */
public interface ServiceKeyStore {
  /** Publishes a key, or says that it is still in use. */
  void put(String id, String jwk, Instant usedAt);

  /** Those that were used since. */
  List<String> usedSince(Instant since);

  int removeUnusedSince(Instant since);
}
