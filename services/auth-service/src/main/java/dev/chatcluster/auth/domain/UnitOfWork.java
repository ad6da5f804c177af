package dev.chatcluster.auth.domain;

import java.util.function.Supplier;

/** All or nothing: what happens inside is committed together, events included, or not at all. */
public interface UnitOfWork {
  <T> T run(Supplier<T> work);

  default void run(Runnable work) {
    run(
        () -> {
          work.run();
          return true;
        });
  }
}
