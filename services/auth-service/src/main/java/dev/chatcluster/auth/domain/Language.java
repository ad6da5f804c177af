package dev.chatcluster.auth.domain;

import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that people are written to in. */
public enum Language {
  EN,
  DE;

  /** As BCP 47 has it. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Language parse(@Nullable String tag) throws InvalidValueException {
    return find(tag == null ? "" : tag)
        .orElseThrow(() -> new InvalidValueException("Must be en or de"));
  }

  /** What a browser asks for, as far as we have it; English otherwise. */
  public static Language accepted(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return EN;
    }
    try {
      return LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> find(Locale.forLanguageTag(range.getRange()).getLanguage()))
          .flatMap(Optional::stream)
          .findFirst()
          .orElse(EN);
    } catch (IllegalArgumentException e) {
      return EN; // any program may write any header
    }
  }

  private static Optional<Language> find(String tag) {
    for (Language language : values()) {
      if (language.tag().equals(tag)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
