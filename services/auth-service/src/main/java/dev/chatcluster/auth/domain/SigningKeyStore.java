package dev.chatcluster.auth.domain;

import java.util.List;

/**
 * The signing keys of the installation, shared by all replicas. All calls belong inside a {@link
 * UnitOfWork}.
 */
public interface SigningKeyStore {
  /** Lets one replica at a time go on, until its transaction ends. */
  void lock();

  List<StoredKey> all();

  void add(StoredKey key);

  void remove(String kid);
}
