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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/auth/jwks")
@ApplicationScoped
@Tag(name = ApiDescription.KEYS)
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
  @Operation(
      summary = "The public keys as JWKS (RFC 7517)",
      description =
          "A new key is here a day before it signs, an old one until its tokens are dead.")
  @APIResponse(
      responseCode = "200",
      description = "May be cached for 5 minutes",
      content = @Content(schema = @Schema(implementation = Responses.KeySet.class)))
  @Produces(MediaType.APPLICATION_JSON)
  public Response jwks() {
    return Response.ok(keys.published().toString())
        .header(HttpHeaders.CACHE_CONTROL, CACHE)
        .build();
  }
}
