package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.tokens.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

@Path("/api/auth/jwks")
@ApplicationScoped
public class JwksResource {
  /** Far shorter than a key is published before its use. */
  private static final String CACHE = "public, max-age=300";

  private final SigningKeys keys;

  @Inject
  public JwksResource(SigningKeys keys) {
    this.keys = keys;
  }

  @GET
  @PermitAll
  @Produces(MediaType.APPLICATION_JSON)
  public Response jwks() {
    return Response.ok(keys.published().toString())
        .header(HttpHeaders.CACHE_CONTROL, CACHE)
        .build();
  }
}
