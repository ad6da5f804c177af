package dev.chatcluster.operator.model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts keys in order: the same content is the same text, whichever process writes it. */
final class Sorted {
  private Sorted() {}

  static Map<String, Object> map(Map<?, ?> content) {
    Map<String, Object> sorted = new TreeMap<>();
    content.forEach((key, value) -> sorted.put(String.valueOf(key), value(value)));
    return sorted;
  }

  private static Object value(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map(map);
      case List<?> list -> list.stream().map(Sorted::value).toList();
      default -> value;
    };
  }
}
