package dev.chatcluster.notification.inbox.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of the notification centre.
 *
 * @param unread of all, not only of this page
 */
public record NotificationPage(
    List<NotificationView> items,
    @Schema(nullable = true) @Nullable String nextCursor,
    int unread) {
  public NotificationPage {
    items = List.copyOf(items);
  }
}
