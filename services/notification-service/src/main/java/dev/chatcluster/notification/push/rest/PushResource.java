package dev.chatcluster.notification.push.rest;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.push.application.SubscriptionService;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/notifications/push")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Web Push")
@ApplicationScoped
public class PushResource {
  private final SubscriptionService subscriptions;
  private final Caller caller;

  @Inject
  public PushResource(SubscriptionService subscriptions, Caller caller) {
    this.subscriptions = subscriptions;
    this.caller = caller;
  }

  @GET
  @Path("/key")
  @Operation(operationId = "getPushKey", summary = "The key that a browser subscribes with")
  public PushKeyView key() {
    return new PushKeyView(
        Base64.getUrlEncoder().withoutPadding().encodeToString(subscriptions.publicKey()));
  }

  @PUT
  @Path("/subscriptions")
  @Operation(operationId = "putSubscription", summary = "Push to this browser")
  @APIResponse(responseCode = "204", description = "It is pushed to")
  public void put(SubscriptionBody body) {
    if (body == null) {
      throw new NotificationException.Invalid("body", "Is required");
    }
    subscriptions.put(body.read(caller.userId()));
  }

  @DELETE
  @Path("/subscriptions")
  @Operation(operationId = "deleteSubscription", summary = "Push to this browser no more")
  @APIResponse(responseCode = "204", description = "It is not pushed to")
  public void delete(EndpointBody body) {
    if (body == null) {
      throw new NotificationException.Invalid("body", "Is required");
    }
    subscriptions.remove(caller.userId(), EndpointBody.uri(body.endpoint()));
  }
}
