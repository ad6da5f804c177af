package dev.chatcluster.bench.proc;

import java.util.Map;
import java.util.Optional;

/** Which processes make up the installation. */
public interface Installation {
  /** Process name → pid, of those that run at this moment. */
  Map<String, Long> pids();

  default Optional<Long> pid(String name) {
    return Optional.ofNullable(pids().get(name));
  }
}
