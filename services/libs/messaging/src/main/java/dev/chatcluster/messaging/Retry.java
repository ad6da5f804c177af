package dev.chatcluster.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps at a batch until it is done. For consumers whose only failure is a dependency that is away:
 * going on with the next batch would lose this one, and giving up would stop the channel for good.
 */
public final class Retry {
  private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** Work that may be done again as a whole. */
  @FunctionalInterface
  public interface Work {
    void run() throws Exception;
  }

  private Retry() {}

  /** Runs the work until it succeeds or the thread is interrupted. */
  public static void untilDone(String what, Work work) throws InterruptedException {
    Duration pause = FIRST_PAUSE;
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        if (attempt > 1) {
          LOG.info("{}: done at attempt {}", what, attempt);
        }
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        LOG.warn(
            "{}: attempt {} failed, again in {} ms: {}",
            what,
            attempt,
            pause.toMillis(),
            e.toString());
        Thread.sleep(jittered(pause));
        pause =
            pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                ? LONGEST_PAUSE
                : pause.multipliedBy(2);
      }
    }
  }

  private static Duration jittered(Duration pause) {
    return Duration.ofMillis(
        ThreadLocalRandom.current().nextLong(pause.toMillis() / 2, pause.toMillis() + 1));
  }
}
