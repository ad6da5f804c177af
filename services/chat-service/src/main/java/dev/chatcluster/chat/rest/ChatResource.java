package dev.chatcluster.chat.rest;

import dev.chatcluster.contracts.json.MessageView;
import dev.chatcluster.service.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Other names of the message paths. */
@Path("/api/chat")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "chat", description = "Aliases of the message paths")
public class ChatResource {
  private final MessageApi api;

  @Inject
  public ChatResource(MessageApi api) {
    this.api = api;
  }

  @POST
  @Path("send")
  @Operation(summary = "Alias of POST /api/messages/send")
  @APIResponse(
      responseCode = "201",
      description = "Sent",
      content = @Content(schema = @Schema(implementation = MessageView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Sent before under this id",
      content = @Content(schema = @Schema(implementation = MessageView.class)))
  public Response send(Requests.SendMessage request) {
    return api.send(request);
  }

  @GET
  @Path("history/{id}")
  @Operation(summary = "Alias of GET /api/messages/conversation/{conversationId}")
  public Page<MessageView> history(
      @PathParam("id") UUID id,
      @QueryParam("before") @Nullable Long before,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return api.history(id, before, cursor, limit);
  }

  @PUT
  @Path("{id}")
  @Operation(summary = "Alias of PATCH /api/messages/{id}")
  public MessageView edit(@PathParam("id") UUID id, Requests.EditMessage request) {
    return api.edit(id, request);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Alias of DELETE /api/messages/{id}")
  public void delete(@PathParam("id") UUID id) {
    api.delete(id);
  }
}
