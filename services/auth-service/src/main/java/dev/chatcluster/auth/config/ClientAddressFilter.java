package dev.chatcluster.auth.config;

import dev.chatcluster.auth.rest.ClientAddress;
import dev.chatcluster.auth.rest.WebSettings;
import io.helidon.webserver.http.ServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/** JAX-RS does not tell who is connected; the server does. */
@Provider
@ApplicationScoped
public class ClientAddressFilter implements ContainerRequestFilter {
  private final ClientAddress address;
  private final WebSettings settings;

  @Context ServerRequest server;

  @Inject
  public ClientAddressFilter(ClientAddress address, WebSettings settings) {
    this.address = address;
    this.settings = settings;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    address.set(
        request.getHeaderString("X-Forwarded-For"),
        server.remotePeer().host(),
        settings.behindEdge());
  }
}
