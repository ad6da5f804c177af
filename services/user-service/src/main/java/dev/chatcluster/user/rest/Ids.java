package dev.chatcluster.user.rest;

import dev.chatcluster.service.problem.ProblemException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids as callers write them. */
public final class Ids {
  /** Stricter than {@link UUID#fromString}, which takes 1-1-1-1-1 for an id. */
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  public static UUID parse(String field, String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw ProblemException.invalid(field, "Must be an id (UUID)");
    }
    return UUID.fromString(text);
  }

  /** A comma-separated list with at least one id. */
  public static List<UUID> parseList(String field, @Nullable String list, int max) {
    if (list == null || list.isBlank()) {
      throw ProblemException.invalid(field, "Must name 1 to " + max + " ids, separated by commas");
    }
    String[] ids = list.split(",", max + 1);
    if (ids.length > max) {
      throw ProblemException.invalid(field, "Must be at most " + max + " ids");
    }
    return Arrays.stream(ids).map(id -> parse(field, id.strip())).toList();
  }
}
