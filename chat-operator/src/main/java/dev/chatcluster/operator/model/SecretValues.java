package dev.chatcluster.operator.model;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The Secrets that an installation reads, decoded: name, key, value. */
public record SecretValues(Map<String, Map<String, String>> values) {
  public @Nullable String get(String secret, String key) {
    return values.getOrDefault(secret, Map.of()).get(key);
  }

  /**
   * The value.
   *
   * @throws UserMistake when the Secret or its key is missing
   */
  public String require(String secret, String key) {
    Map<String, String> found = values.get(secret);
    if (found == null) {
      throw new UserMistake("SecretMissing", "There is no Secret " + secret + ".");
    }
    String value = found.get(key);
    if (value == null || value.isBlank()) {
      throw new UserMistake(
          "SecretKeyMissing", "The Secret " + secret + " has no value under " + key + ".");
    }
    return value;
  }

  /** Changes when a value of one of these Secrets does. */
  public String hash(Iterable<String> secrets) {
    var all = new TreeMap<String, Map<String, String>>();
    secrets.forEach(name -> all.put(name, new TreeMap<>(values.getOrDefault(name, Map.of()))));
    return Hashes.of(all.toString());
  }

  /** A Secret's values do not belong into a log. */
  @Override
  public String toString() {
    return "Secrets" + values.keySet();
  }
}
