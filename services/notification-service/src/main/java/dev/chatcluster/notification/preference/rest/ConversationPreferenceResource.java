package dev.chatcluster.notification.preference.rest;

import dev.chatcluster.notification.preference.application.PreferenceService;
import dev.chatcluster.notification.rest.Ids;
import dev.chatcluster.service.paging.Cursor;
import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.paging.PageSize;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/notifications/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Preferences")
@ApplicationScoped
public class ConversationPreferenceResource {
  private final PreferenceService preferences;
  private final Caller caller;

  @Inject
  public ConversationPreferenceResource(PreferenceService preferences, Caller caller) {
    this.preferences = preferences;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "listConversationPreferences",
      summary = "The conversations of which I want something else than of all")
  public Page<ConversationPreferenceView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    int size = PageSize.of(limit);
    UUID after = Cursor.decode(cursor, 1, key -> UUID.fromString(key.getFirst()));
    return Page.of(
            preferences.ofConversations(caller.userId(), after, size + 1),
            size,
            last -> Cursor.of(last.conversationId()))
        .map(ConversationPreferenceView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getConversationPreference", summary = "What I want of a conversation")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ConversationPreferenceView get(@PathParam("id") String id) {
    return ConversationPreferenceView.of(
        preferences.ofConversation(caller.userId(), Ids.parse("id", id)));
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "putConversationPreference",
      summary = "Mute a conversation, or hear less or more of it")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public ConversationPreferenceView put(
      @PathParam("id") String id, ConversationPreferenceBody body) {
    return ConversationPreferenceView.of(
        preferences.put(caller.userId(), Words.required("body", body).read(Ids.parse("id", id))));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteConversationPreference",
      summary = "Want of it what I want of all")
  @APIResponse(responseCode = "204", description = "Nothing special is wanted of it")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public void delete(@PathParam("id") String id) {
    preferences.remove(caller.userId(), Ids.parse("id", id));
  }
}
