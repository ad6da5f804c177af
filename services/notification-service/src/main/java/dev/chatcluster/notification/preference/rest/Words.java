package dev.chatcluster.notification.preference.rest;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.preference.domain.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values as callers write them. */
final class Words {
  private Words() {}

  static String of(Level level) {
    return level.name().toLowerCase(Locale.ROOT);
  }

  static Level level(String field, @Nullable String word) {
    return switch (required(field, word)) {
      case "all" -> Level.ALL;
      case "mentions" -> Level.MENTIONS;
      case "nothing" -> Level.NOTHING;
      default -> throw new NotificationException.Invalid(field, "Must be all, mentions or nothing");
    };
  }

  static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new NotificationException.Invalid(field, "Is required");
    }
    return value;
  }
}
