package dev.chatcluster.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.providers.connectors.WorkerPoolRegistry;
import io.vertx.mutiny.core.Context;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs {@code @Blocking("virtual-…")} handlers on virtual threads. {@code @RunOnVirtualThread} does
 * this in Quarkus only; elsewhere it is silently ignored.
 */
@Alternative
@Priority(100)
@ApplicationScoped
public class VirtualThreadWorkers extends WorkerPoolRegistry {
  private static final String PREFIX = "virtual-";

  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("messaging-", 0).factory());

  @Override
  public <T> Uni<T> executeWork(Context context, Uni<T> work, String worker, boolean ordered) {
    if (worker == null || !worker.startsWith(PREFIX)) {
      return super.executeWork(context, work, worker, ordered);
    }
    Uni<T> running = work.runSubscriptionOn(threads);
    return context == null
        ? running
        : running.emitOn(task -> context.getDelegate().runOnContext(ignored -> task.run()));
  }
}
