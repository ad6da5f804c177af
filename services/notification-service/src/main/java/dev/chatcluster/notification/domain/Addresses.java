package dev.chatcluster.notification.domain;

import java.util.UUID;

/**
 * Addresses of the installation's pages, for links in mails.
 *
 * @param base such as https://chat.example.org, without a slash at its end
 */
public record Addresses(String base) {
  public String page(String path) {
    return base + path;
  }

  public String start() {
    return page("/");
  }

  public String login() {
    return page("/login");
  }

  public String conversation(UUID id) {
    return page("/c/" + id);
  }

  public String sessions() {
    return page("/settings/sessions");
  }

  public String preferences() {
    return page("/settings/notifications");
  }

  /** The page that asks whether mails shall end. */
  public String unsubscribePage(String token) {
    return page("/unsubscribe?token=" + token);
  }

  /** Without a page: a mail program posts to it (RFC 8058). */
  public String unsubscribe(String token) {
    return page("/api/notifications/unsubscribe?token=" + token);
  }
}
