package dev.chatcluster.chat.rest;

import dev.chatcluster.chat.rest.Views.ConversationView;
import dev.chatcluster.contracts.json.MessageView;
import dev.chatcluster.service.paging.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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

@Path("/api/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "messages", description = "Sending, reading and changing messages")
public class MessageResource {
  private final MessageApi api;
  private final ConversationResource conversations;

  @Inject
  public MessageResource(MessageApi api, ConversationResource conversations) {
    this.api = api;
    this.conversations = conversations;
  }

  @GET
  @Path("conversation/{conversationId}")
  @Operation(summary = "Messages of a conversation, the newest first")
  public Page<MessageView> history(
      @PathParam("conversationId") UUID conversationId,
      @QueryParam("before") @Nullable Long before,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    return api.history(conversationId, before, cursor, limit);
  }

  @GET
  @Operation(summary = "Messages of a conversation by page number, the newest first")
  public Page<MessageView> numbered(
      @QueryParam("chatId") @Nullable UUID chatId,
      @QueryParam("page") @DefaultValue("0") int page,
      @QueryParam("limit") @Nullable Integer limit) {
    return api.numbered(chatId, page, limit);
  }

  @POST
  @Path("send")
  @Operation(summary = "Send a message; the same id again sends nothing and answers with the first")
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

  @PATCH
  @Path("{id}")
  @Operation(summary = "Change the text of my message")
  public MessageView edit(@PathParam("id") UUID id, Requests.EditMessage request) {
    return api.edit(id, request);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "Delete a message for everyone")
  public void delete(@PathParam("id") UUID id) {
    api.delete(id);
  }

  @PUT
  @Path("status")
  @Operation(summary = "Mark a conversation read, or delivered, up to a seq")
  public void mark(Requests.MarkSeen request) {
    api.mark(request);
  }

  @GET
  @Path("recent")
  @Operation(summary = "Alias of GET /api/conversations")
  public Page<ConversationView> recent(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
    return conversations.list(cursor, limit);
  }
}
