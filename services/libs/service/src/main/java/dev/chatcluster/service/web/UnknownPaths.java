package dev.chatcluster.service.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.chatcluster.service.id.Uuid7;
import dev.chatcluster.service.json.Json;
import dev.chatcluster.service.problem.Problem;
import io.helidon.http.HeaderNames;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;
import java.time.Clock;

/**
 * A path that no resource has never reaches the exception mappers: the server answers it, and here
 * in our words.
 */
@ApplicationScoped
class UnknownPaths {
  void register(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
          @Initialized(ApplicationScoped.class)
          Object event,
      BeanManager beans) {
    beans
        .getExtension(ServerCdiExtension.class)
        .serverRoutingBuilder()
        .error(NotFoundException.class, UnknownPaths::answer);
  }

  private static void answer(ServerRequest request, ServerResponse response, NotFoundException e) {
    String id = Uuid7.next(Clock.systemUTC()).toString();
    Problem problem =
        Problem.of(404, "not-found", "Not found", "There is nothing at this path.")
            .withCorrelationId(id);
    response.status(Status.NOT_FOUND_404);
    response.header(HeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    response.header(HeaderNames.create(Correlation.HEADER), id);
    try {
      response.send(Json.mapper().writeValueAsBytes(problem));
    } catch (JsonProcessingException cannotHappen) {
      throw new IllegalStateException(cannotHappen);
    }
  }
}
