package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.domain.SessionEnding;
import dev.chatcluster.tokens.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/auth")
@ApplicationScoped
@Tag(name = ApiDescription.SIGN_IN)
public class SignOutResource {
  private final SessionEnding sessions;
  private final CurrentSession currentSession;
  private final RefreshCookie cookie;
  private final Caller caller;

  @Inject
  public SignOutResource(
      SessionEnding sessions, CurrentSession currentSession, RefreshCookie cookie, Caller caller) {
    this.sessions = sessions;
    this.currentSession = currentSession;
    this.cookie = cookie;
    this.caller = caller;
  }

  @POST
  @Path("/logout")
  @PermitAll
  @CookieGuarded
  @Operation(
      summary = "Sign out on this device",
      description =
          "Ends the session of the cookie and that of the access token, whichever are given and still open.")
  @SecurityRequirement(name = ApiDescription.COOKIE)
  @SecurityRequirement(name = ApiDescription.BEARER)
  @APIResponse(responseCode = "204", description = "Signed out; the cookie is cleared")
  @APIResponse(responseCode = "403", ref = ApiDescription.ORIGIN_REFUSED)
  public Response logout(
      @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) @Nullable String token,
      @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
    RefreshCookie.read(token).ifPresent(sessions::logout);
    currentSession
        .of(authorization)
        .ifPresent(access -> sessions.logout(access.userId(), access.sessionId()));
    return signedOut();
  }

  @POST
  @Path("/logout-all")
  @CookieGuarded
  @Operation(summary = "Sign out everywhere, here too")
  @SecurityRequirement(name = ApiDescription.BEARER)
  @APIResponse(responseCode = "204", description = "All sessions are ended; the cookie is cleared")
  @APIResponse(responseCode = "401", ref = ApiDescription.UNAUTHENTICATED)
  @APIResponse(responseCode = "403", ref = ApiDescription.ORIGIN_REFUSED)
  public Response logoutEverywhere() {
    sessions.logoutEverywhere(caller.userId());
    return signedOut();
  }

  private Response signedOut() {
    return Response.noContent().cookie(cookie.cleared()).build();
  }
}
