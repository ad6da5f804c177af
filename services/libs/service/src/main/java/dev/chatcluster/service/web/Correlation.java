package dev.chatcluster.service.web;

import org.jspecify.annotations.Nullable;

/**
 * The correlation id of the request that this thread serves: one virtual thread serves one request.
 */
public final class Correlation {
  public static final String HEADER = "X-Correlation-Id";
  private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

  private Correlation() {}

  public static @Nullable String current() {
    return CURRENT.get();
  }

  static void set(String id) {
    CURRENT.set(id);
  }
}
