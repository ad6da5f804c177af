package dev.chatcluster.service.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one clock of a service, injected so that tests can set it. */
@ApplicationScoped
class ClockProducer {
  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
