package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.mail.domain.EmailChange;
import dev.chatcluster.auth.mail.domain.EmailConfirmation;
import dev.chatcluster.auth.mail.domain.EmailVerification;
import dev.chatcluster.tokens.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/auth/email")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDescription.MAILBOX)
public class EmailResource {
  private final EmailVerification verification;
  private final EmailChange change;
  private final EmailConfirmation confirmation;
  private final Caller caller;
  private final ClientAddress address;

  @Inject
  public EmailResource(
      EmailVerification verification,
      EmailChange change,
      EmailConfirmation confirmation,
      Caller caller,
      ClientAddress address) {
    this.verification = verification;
    this.change = change;
    this.confirmation = confirmation;
    this.caller = caller;
    this.address = address;
  }

  @POST
  @Path("/verification")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Send me the mail that confirms my address again",
      description = "The link of the mail before is of no more use.")
  @SecurityRequirement(name = ApiDescription.BEARER)
  @APIResponse(responseCode = "202", description = "It will be sent")
  @APIResponse(responseCode = "401", ref = ApiDescription.UNAUTHENTICATED)
  @APIResponse(responseCode = "409", ref = ApiDescription.ALREADY_VERIFIED)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  public Response sendAgain() {
    verification.again(caller.userId());
    return Response.accepted().build();
  }

  @POST
  @Path("/verify")
  @PermitAll
  @Operation(summary = "Confirm an address by the secret of the mail")
  @APIResponse(responseCode = "204", description = "Confirmed")
  @APIResponse(responseCode = "400", ref = ApiDescription.LINK_REFUSED)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  public void verify(@RequestBody(required = true) Requests.@Nullable LinkToken body) {
    verification.verify(Bodies.required(body).token(), address.value());
  }

  @PUT
  @Operation(
      summary = "Change my address",
      description =
          "Both mailboxes get a mail, and both must confirm. A change that is pending is replaced. "
              + "Whether another account has the address is not told.")
  @SecurityRequirement(name = ApiDescription.BEARER)
  @APIResponse(responseCode = "202", description = "The mails will be sent")
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  @APIResponse(responseCode = "401", ref = ApiDescription.UNAUTHENTICATED)
  @APIResponse(responseCode = "403", ref = ApiDescription.WRONG_PASSWORD)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  @APIResponse(responseCode = "503", ref = ApiDescription.BUSY)
  public Response change(@RequestBody(required = true) Requests.@Nullable EmailChange body) {
    var given = Bodies.required(body);
    change.request(caller.userId(), given.email(), given.password());
    return Response.accepted().build();
  }

  @POST
  @Path("/confirm")
  @PermitAll
  @Operation(summary = "Agree to a change of an address by the secret of one of its two mails")
  @APIResponse(responseCode = "200", description = "How far the change has come")
  @APIResponse(responseCode = "400", ref = ApiDescription.LINK_REFUSED)
  @APIResponse(responseCode = "409", ref = ApiDescription.EMAIL_TAKEN)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  public Responses.EmailChangeState confirm(
      @RequestBody(required = true) Requests.@Nullable LinkToken body) {
    return Responses.EmailChangeState.of(
        confirmation.confirm(Bodies.required(body).token(), address.value()));
  }

  @DELETE
  @Path("/change")
  @Operation(
      summary = "Give up the change of my address",
      description = "Nothing happens when none is pending.")
  @SecurityRequirement(name = ApiDescription.BEARER)
  @APIResponse(responseCode = "204", description = "None is pending")
  @APIResponse(responseCode = "401", ref = ApiDescription.UNAUTHENTICATED)
  public void giveUp() {
    change.cancel(caller.userId());
  }
}
