package dev.chatcluster.auth.domain;

import org.jspecify.annotations.Nullable;

/** How a person is shown to others: 1 to 64 characters on one line. */
public record DisplayName(String value) {
  private static final int MAX_LENGTH = 64;

  public static DisplayName parse(@Nullable String typed) throws InvalidValueException {
    if (typed == null) {
      throw new InvalidValueException("Is required");
    }
    return new DisplayName(Text.oneLine(typed, MAX_LENGTH));
  }
}
