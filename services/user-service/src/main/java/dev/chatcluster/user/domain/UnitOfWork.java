package dev.chatcluster.user.domain;

import java.util.function.Supplier;

/** All that the work writes and tells becomes true together, or not at all. */
public interface UnitOfWork {
  <T> T returning(Supplier<T> work);

  default void run(Runnable work) {
    returning(
        () -> {
          work.run();
          return true;
        });
  }
}
