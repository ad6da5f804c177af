package dev.chatcluster.service.health;

import java.util.concurrent.Callable;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * A readiness check of one thing that the service cannot work without; it names the thing and why
 * it is down.
 */
public final class DependencyCheck {
  private DependencyCheck() {}

  /**
   * Asks the dependency.
   *
   * @param probe throws when the dependency does not answer; bounded in time by the caller's own
   *     time-out
   */
  public static HealthCheckResponse ask(String name, Callable<?> probe) {
    var response = HealthCheckResponse.named(name);
    try {
      probe.call();
      return response.up().build();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return response.down().withData("reason", reason(e)).build();
    }
  }

  private static String reason(Exception e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String message = cause.getMessage();
    return cause.getClass().getSimpleName()
        + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
  }
}
