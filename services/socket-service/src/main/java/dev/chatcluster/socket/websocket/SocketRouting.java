package dev.chatcluster.socket.websocket;

import io.helidon.microprofile.server.ServerCdiExtension;
import io.helidon.webserver.websocket.WsRouting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.interceptor.Interceptor;

/** Serves {@code /ws} on the port that health and metrics have. */
@ApplicationScoped
class SocketRouting {
  void register(
      @Observes
          @Priority(Interceptor.Priority.PLATFORM_BEFORE + 10)
          @Initialized(ApplicationScoped.class)
          Object event,
      BeanManager beans,
      Handshake handshake,
      SessionLife life,
      FrameHandler frames) {
    beans
        .getExtension(ServerCdiExtension.class)
        .addRouting(
            WsRouting.builder().endpoint("/ws", () -> new SocketEndpoint(handshake, life, frames)));
  }
}
