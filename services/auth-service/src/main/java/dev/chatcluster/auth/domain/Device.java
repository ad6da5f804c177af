package dev.chatcluster.auth.domain;

import org.jspecify.annotations.Nullable;

/** Where a session was opened, as its owner sees it in the list of sessions. */
public record Device(String name, String userAgent) {
  private static final int MAX_NAME = 64;
  private static final int MAX_USER_AGENT = 256;

  /**
   * Describes a device.
   *
   * @param name what its owner calls it; when absent, read from the user agent
   */
  public static Device of(@Nullable String name, @Nullable String userAgent) {
    String agent = userAgent == null ? "" : Text.cleaned(userAgent, MAX_USER_AGENT);
    if (name == null || name.isBlank()) {
      return new Device(UserAgents.describe(agent), agent);
    }
    return new Device(Validation.single("deviceName", () -> Text.oneLine(name, MAX_NAME)), agent);
  }
}
