package dev.chatcluster.notification.rest;

import dev.chatcluster.service.problem.ProblemException;
import java.util.UUID;
import java.util.regex.Pattern;

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
}
