package dev.chatcluster.notification.mail.rest;

import dev.chatcluster.notification.domain.Addresses;
import dev.chatcluster.notification.mail.application.UnsubscribeTokens;
import dev.chatcluster.notification.preference.application.PreferenceService;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Links of mails. Nobody signs in for them: mail programs follow them by themselves (RFC 8058). */
@Path("/api/notifications/unsubscribe")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Unsubscribe")
@ApplicationScoped
public class UnsubscribeResource {
  /** Which mails a link is about. */
  public record Unsubscription(
      @Schema(enumeration = {"missed-messages", "weekly-summary"}) String category,
      @Schema(description = "Whether they are still sent") boolean subscribed) {}

  private final UnsubscribeTokens tokens;
  private final PreferenceService preferences;
  private final Addresses addresses;

  @Inject
  public UnsubscribeResource(
      UnsubscribeTokens tokens, PreferenceService preferences, Addresses addresses) {
    this.tokens = tokens;
    this.preferences = preferences;
    this.addresses = addresses;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "getUnsubscription",
      summary = "What a link would stop; it stops nothing")
  public Unsubscription get(@QueryParam("token") @Nullable String token) {
    return view(tokens.read(token));
  }

  /** Who follows the link with a browser gets the page that asks. */
  @GET
  @PermitAll
  @Produces(MediaType.TEXT_HTML + ";qs=0.5")
  @Operation(hidden = true)
  public Response page(@QueryParam("token") @Nullable String token) {
    String given = URLEncoder.encode(token == null ? "" : token, StandardCharsets.UTF_8);
    return Response.seeOther(URI.create(addresses.unsubscribePage(given))).build();
  }

  @POST
  @PermitAll
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "unsubscribe",
      summary = "Stop the mails that a link is about; again does no harm")
  public Unsubscription post(@QueryParam("token") @Nullable String token) {
    UnsubscribeTokens.Meant meant = tokens.read(token);
    preferences.set(meant.userId(), meant.category(), false);
    return view(meant);
  }

  private Unsubscription view(UnsubscribeTokens.Meant meant) {
    return new Unsubscription(
        meant.category().word(), preferences.of(meant.userId()).wants(meant.category()));
  }
}
