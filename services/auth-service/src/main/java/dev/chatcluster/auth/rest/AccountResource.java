package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.domain.AccountChange;
import dev.chatcluster.auth.mail.domain.EmailChange;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/auth")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDescription.ACCOUNT)
@SecurityRequirement(name = ApiDescription.BEARER)
@APIResponse(responseCode = "401", ref = ApiDescription.UNAUTHENTICATED)
public class AccountResource {
  private final AccountChange accounts;
  private final EmailChange emailChange;
  private final Caller caller;

  @Inject
  public AccountResource(AccountChange accounts, EmailChange emailChange, Caller caller) {
    this.accounts = accounts;
    this.emailChange = emailChange;
    this.caller = caller;
  }

  @GET
  @Path("/me")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "My account")
  @APIResponse(responseCode = "200", description = "The caller's account")
  public Responses.Me me() {
    return Responses.Me.of(accounts.get(caller.userId()), emailChange.wanted(caller.userId()));
  }

  @PATCH
  @Path("/me")
  @Operation(summary = "Change the language that I am written to in")
  @APIResponse(responseCode = "200", description = "The caller's account")
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  public Responses.Me change(@RequestBody(required = true) Requests.@Nullable MeChange body) {
    accounts.changeLanguage(caller.userId(), Bodies.required(body).locale());
    return me();
  }

  @PUT
  @Path("/password")
  @Operation(
      summary = "Change my password",
      description = "All other sessions of the account are ended; the one that asks stays.")
  @APIResponse(responseCode = "204", description = "Changed")
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  @APIResponse(responseCode = "403", ref = ApiDescription.WRONG_PASSWORD)
  @APIResponse(responseCode = "409", ref = ApiDescription.CONFLICT)
  @APIResponse(responseCode = "429", ref = ApiDescription.RATE_LIMITED)
  @APIResponse(responseCode = "503", ref = ApiDescription.BUSY)
  public void changePassword(@RequestBody(required = true) Requests.@Nullable PasswordChange body) {
    var given = Bodies.required(body);
    accounts.changePassword(
        caller.userId(), caller.token().sessionId(), given.currentPassword(), given.newPassword());
  }

  @PUT
  @Path("/handle")
  @Operation(
      summary = "Change my handle",
      description = "The access token keeps the old one until the next refresh.")
  @APIResponse(responseCode = "200", description = "The account with its new handle")
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  @APIResponse(responseCode = "409", ref = ApiDescription.HANDLE_TAKEN)
  public Responses.User changeHandle(
      @RequestBody(required = true) Requests.@Nullable HandleChange body) {
    return Responses.User.of(
        accounts.changeHandle(caller.userId(), Bodies.required(body).handle()));
  }
}
