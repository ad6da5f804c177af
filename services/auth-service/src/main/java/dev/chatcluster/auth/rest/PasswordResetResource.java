package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.mail.domain.ForgottenPassword;
import dev.chatcluster.auth.mail.domain.PasswordReset;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Beside others of the same path: a resource of a longer one would hide their methods. */
@Path("/api/auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDescription.MAILBOX)
public class PasswordResetResource {
  private final ForgottenPassword forgotten;
  private final PasswordReset reset;
  private final ClientAddress address;

  @Inject
  public PasswordResetResource(
      ForgottenPassword forgotten, PasswordReset reset, ClientAddress address) {
    this.forgotten = forgotten;
    this.reset = reset;
    this.address = address;
  }

  @POST
  @Path("/password/forgot")
  @PermitAll
  @Operation(
      summary = "I have forgotten my password",
      description =
          "The address gets a mail if it is an account's; neither the answer nor its time tells.")
  @APIResponse(responseCode = "202", description = "Whether or not there is such an account")
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  public Response forgot(@RequestBody(required = true) Requests.@Nullable ForgottenPassword body) {
    forgotten.ask(Bodies.required(body).email(), address.value());
    return Response.accepted().build();
  }

  @POST
  @Path("/password/reset")
  @PermitAll
  @Operation(
      summary = "Set a new password by the secret of the mail",
      description =
          "All sessions are ended at once. A password that breaks its rules leaves the secret good.")
  @APIResponse(responseCode = "204", description = "Set")
  @APIResponse(responseCode = "400", ref = ApiDescription.LINK_REFUSED)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  @APIResponse(responseCode = "503", ref = ApiDescription.BUSY)
  public void reset(@RequestBody(required = true) Requests.@Nullable PasswordReset body) {
    var given = Bodies.required(body);
    reset.reset(given.token(), given.newPassword(), address.value());
  }
}
