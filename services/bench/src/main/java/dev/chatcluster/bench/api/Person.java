package dev.chatcluster.bench.api;

/** Who an account is registered for. */
public record Person(String handle, String displayName, String password) {
  /** Addresses under a name that can never receive mail (RFC 2606). */
  public String email() {
    return handle + "@example.com";
  }
}
