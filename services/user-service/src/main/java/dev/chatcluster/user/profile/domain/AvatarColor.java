package dev.chatcluster.user.profile.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The colours of the circle that stands for a person. */
public enum AvatarColor {
  RED,
  ORANGE,
  AMBER,
  LIME,
  GREEN,
  TEAL,
  CYAN,
  BLUE,
  INDIGO,
  VIOLET,
  PURPLE,
  PINK;

  private static final AvatarColor[] PALETTE = values();

  /** The colour of somebody who has chosen none: always the same for the same person. */
  public static AvatarColor of(UUID id) {
    return PALETTE[Math.floorMod(id.hashCode(), PALETTE.length)];
  }

  public static Optional<AvatarColor> named(String word) {
    for (AvatarColor color : PALETTE) {
      if (color.word().equals(word)) {
        return Optional.of(color);
      }
    }
    return Optional.empty();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
