package dev.chatcluster.grpc;

import io.grpc.BindableService;
import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.grpc.GrpcRouting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;

/** Serves every {@link BindableService} bean on the port that REST has. */
@ApplicationScoped
class GrpcServices {
  void register(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
          @Initialized(ApplicationScoped.class)
          Object event,
      BeanManager beans,
      @Any Instance<BindableService> services) {
    if (services.isUnsatisfied()) {
      return;
    }
    GrpcRouting.Builder routing = GrpcRouting.builder();
    services.forEach(routing::service);
    beans.getExtension(ServerCdiExtension.class).addRouting(routing);
  }
}
