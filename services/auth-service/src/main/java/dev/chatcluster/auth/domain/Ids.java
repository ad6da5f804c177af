package dev.chatcluster.auth.domain;

import java.util.UUID;

/** Makes ids that sort by time. */
@FunctionalInterface
public interface Ids {
  UUID next();
}
