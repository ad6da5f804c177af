package dev.chatcluster.auth.domain;

/** HMAC-SHA-256 under a key of the installation that serves one purpose only. */
@FunctionalInterface
public interface KeyedHash {
  /** 32 bytes, always the same for the same text. */
  byte[] of(String text);
}
