package dev.chatcluster.auth.domain;

import java.util.List;

/**
 * "Firefox on Linux": enough to know one's own devices by. The order matters, as browsers claim to
 * be each other.
 */
final class UserAgents {
  private record Mark(String part, String name) {}

  private static final List<Mark> BROWSERS =
      List.of(
          new Mark("Edg/", "Edge"),
          new Mark("OPR/", "Opera"),
          new Mark("Firefox/", "Firefox"),
          new Mark("FxiOS/", "Firefox"),
          new Mark("CriOS/", "Chrome"),
          new Mark("Chrome/", "Chrome"),
          new Mark("Safari/", "Safari"),
          new Mark("curl/", "curl"));

  private static final List<Mark> SYSTEMS =
      List.of(
          new Mark("Android", "Android"),
          new Mark("iPhone", "iPhone"),
          new Mark("iPad", "iPad"),
          new Mark("Windows", "Windows"),
          new Mark("Mac OS X", "macOS"),
          new Mark("CrOS", "ChromeOS"),
          new Mark("Linux", "Linux"));

  private UserAgents() {}

  static String describe(String userAgent) {
    String browser = find(BROWSERS, userAgent);
    String system = find(SYSTEMS, userAgent);
    if (browser.isEmpty() && system.isEmpty()) {
      return "Unknown device";
    }
    if (browser.isEmpty() || system.isEmpty()) {
      return browser + system;
    }
    return browser + " on " + system;
  }

  private static String find(List<Mark> marks, String userAgent) {
    return marks.stream()
        .filter(m -> userAgent.contains(m.part()))
        .map(Mark::name)
        .findFirst()
        .orElse("");
  }
}
