package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Device;
import dev.chatcluster.auth.domain.Registration;
import dev.chatcluster.auth.domain.SessionRefresh;
import dev.chatcluster.auth.domain.SignIn;
import dev.chatcluster.auth.domain.SignedIn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDescription.SIGN_IN)
public class SignInResource {
  private final Registration registration;
  private final SignIn signIn;
  private final SessionRefresh sessionRefresh;
  private final RefreshCookie cookie;
  private final ClientAddress address;

  @Inject
  public SignInResource(
      Registration registration,
      SignIn signIn,
      SessionRefresh sessionRefresh,
      RefreshCookie cookie,
      ClientAddress address) {
    this.registration = registration;
    this.signIn = signIn;
    this.sessionRefresh = sessionRefresh;
    this.cookie = cookie;
    this.address = address;
  }

  @POST
  @Path("/register")
  @PermitAll
  @CookieGuarded
  @Operation(
      summary = "Sign up",
      description =
          "Signs in, too, and sends a mail that confirms the address. Safe to repeat when the answer got lost: 409, then sign in.")
  @APIResponse(
      responseCode = "201",
      description = "The account and its first session",
      content = @Content(schema = @Schema(implementation = Responses.Session.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  @APIResponse(responseCode = "403", ref = ApiDescription.REGISTRATION_REFUSED)
  @APIResponse(responseCode = "409", ref = ApiDescription.TAKEN)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  @APIResponse(responseCode = "503", ref = ApiDescription.BUSY)
  public Response register(
      @RequestBody(required = true) Requests.@Nullable Registration body,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String userAgent,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          @Nullable String acceptLanguage) {
    var given = Bodies.required(body);
    var form =
        new Registration.Form(
            given.handle(),
            given.email(),
            given.displayName(),
            given.password(),
            given.adminToken(),
            given.locale(),
            acceptLanguage);
    return answer(201, registration.register(form, Device.of(null, userAgent), address.value()));
  }

  @POST
  @Path("/login")
  @PermitAll
  @CookieGuarded
  @Operation(summary = "Sign in by handle or e-mail address")
  @APIResponse(
      responseCode = "200",
      description = "A new session",
      content = @Content(schema = @Schema(implementation = Responses.Session.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  @APIResponse(responseCode = "401", ref = ApiDescription.INVALID_CREDENTIALS)
  @APIResponse(responseCode = "403", ref = ApiDescription.ORIGIN_REFUSED)
  @APIResponse(responseCode = "409", ref = ApiDescription.CONFLICT)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  @APIResponse(responseCode = "503", ref = ApiDescription.BUSY)
  public Response login(
      @RequestBody(required = true) Requests.@Nullable Login body,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String userAgent) {
    var given = Bodies.required(body);
    Device device = Device.of(given.deviceName(), userAgent);
    return answer(200, signIn.signIn(given.login(), given.password(), device, address.value()));
  }

  @POST
  @Path("/refresh")
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  @CookieGuarded
  @Operation(
      summary = "Renew the session",
      description = "Gives a new access token and, in the cookie, the next refresh token.")
  @SecurityRequirement(name = ApiDescription.COOKIE)
  @APIResponse(
      responseCode = "200",
      description = "The session goes on",
      content = @Content(schema = @Schema(implementation = Responses.Session.class)))
  @APIResponse(responseCode = "401", ref = ApiDescription.REFRESH_REFUSED)
  @APIResponse(responseCode = "403", ref = ApiDescription.ORIGIN_REFUSED)
  public Response refresh(
      @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) @Nullable String token) {
    return answer(
        200,
        sessionRefresh.refresh(
            RefreshCookie.read(token).orElseThrow(AuthException.RefreshInvalid::new)));
  }

  private Response answer(int status, SignedIn signedIn) {
    return Response.status(status)
        .entity(Responses.Session.of(signedIn))
        .cookie(cookie.of(signedIn))
        .build();
  }
}
