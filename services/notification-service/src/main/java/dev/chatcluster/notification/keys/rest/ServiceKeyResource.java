package dev.chatcluster.notification.keys.rest;

import dev.chatcluster.notification.keys.application.ServiceKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For services beside this one; the edge does not lead here. */
@Path("/internal/jwks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Keys")
@ApplicationScoped
public class ServiceKeyResource {
  private final ServiceKeys keys;

  @Inject
  public ServiceKeyResource(ServiceKeys keys) {
    this.keys = keys;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getServiceKeys",
      summary = "The keys that check this service's tokens, as JWKS (RFC 7517)")
  public Response jwks() {
    return Response.ok("{\"keys\":[" + String.join(",", keys.published()) + "]}")
        .header(HttpHeaders.CACHE_CONTROL, "max-age=300")
        .build();
  }
}
