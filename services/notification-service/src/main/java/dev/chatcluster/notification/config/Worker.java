package dev.chatcluster.notification.config;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does some work again and again; a run that fails is logged, counted and followed by the next. */
record Worker(String name, Duration pause, BooleanSupplier work, Runnable failed) {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  void run() {
    while (!Thread.currentThread().isInterrupted()) {
      boolean more = false;
      try {
        more = work.getAsBoolean();
      } catch (RuntimeException e) {
        failed.run();
        LOG.warn("Work on {} failed, again in {}: {}", name, pause, e.toString());
      }
      if (!more && !rested()) {
        return;
      }
    }
  }

  private boolean rested() {
    try {
      Thread.sleep(pause);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }
}
