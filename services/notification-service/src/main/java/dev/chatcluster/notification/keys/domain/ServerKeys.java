package dev.chatcluster.notification.keys.domain;

import java.util.function.Supplier;

/** Keys that the installation makes once and that all replicas share. */
public interface ServerKeys {
  /** The key of this name; made by whoever asks first. */
  byte[] get(String name, Supplier<byte[]> make);
}
