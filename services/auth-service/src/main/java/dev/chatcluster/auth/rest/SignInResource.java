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
import org.jspecify.annotations.Nullable;

@Path("/api/auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
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
  public Response register(
      Requests.@Nullable Registration body,
      @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String userAgent) {
    var given = Bodies.required(body);
    var form =
        new Registration.Form(
            given.handle(),
            given.email(),
            given.displayName(),
            given.password(),
            given.adminToken());
    return answer(201, registration.register(form, Device.of(null, userAgent), address.value()));
  }

  @POST
  @Path("/login")
  @PermitAll
  @CookieGuarded
  public Response login(
      Requests.@Nullable Login body,
      @HeaderParam(HttpHeaders.USER_AGENT) @Nullable String userAgent) {
    var given = Bodies.required(body);
    Device device = Device.of(given.deviceName(), userAgent);
    return answer(200, signIn.signIn(given.login(), given.password(), device, address.value()));
  }

  @POST
  @Path("/refresh")
  @Consumes(MediaType.WILDCARD)
  @PermitAll
  @CookieGuarded
  public Response refresh(@CookieParam(RefreshCookie.NAME) @Nullable String token) {
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
