package dev.chatcluster.auth.config;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks again and again, one at a time on one thread; a run that fails is logged, counted and
 * followed by the next.
 */
final class PeriodicTasks implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PeriodicTasks.class);

  private final ScheduledExecutorService executor;

  PeriodicTasks(String thread) {
    executor =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name(thread).factory());
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the task counts its own failures and never ends
  void every(Duration pause, String name, Runnable task, MetricRegistry metrics) {
    var done = metrics.counter("auth_maintenance_" + name + "_done_total");
    var failed = metrics.counter("auth_maintenance_" + name + "_failed_total");
    executor.scheduleWithFixedDelay(
        () -> {
          try {
            task.run();
            done.inc();
          } catch (RuntimeException e) {
            failed.inc();
            LOG.warn("Maintenance of {} failed, again in {}: {}", name, pause, e.toString());
          }
        },
        pause.toMillis(),
        pause.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
