package dev.chatcluster.chat.rest;

import dev.chatcluster.chat.application.ConversationService;
import dev.chatcluster.chat.application.GroupService;
import dev.chatcluster.chat.domain.Role;
import dev.chatcluster.chat.rest.Views.ConversationView;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "groups", description = "Groups and their members")
public class GroupResource {
  private final ConversationService conversations;
  private final GroupService groups;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public GroupResource(
      ConversationService conversations, GroupService groups, Caller caller, Clock clock) {
    this.conversations = conversations;
    this.groups = groups;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Path("create")
  @Operation(summary = "Make a group; the same id again finds it")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = ConversationView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Made before under this id",
      content = @Content(schema = @Schema(implementation = ConversationView.class)))
  public Response create(Requests.CreateGroup request) {
    Requests.CreateGroup body = Requests.required("body", request);
    return ConversationResource.answer(
        conversations.group(
            caller.userId(),
            Ids.orNew(body.id(), clock),
            body.name(),
            Requests.ids("members", body.members()),
            body.photo()));
  }

  @PATCH
  @Path("{id}/rename")
  @Operation(summary = "Rename a group")
  public ConversationView rename(@PathParam("id") UUID id, Requests.RenameGroup request) {
    return ConversationView.of(
        groups.rename(caller.userId(), id, Requests.required("body", request).name()));
  }

  @PATCH
  @Path("{id}/photo")
  @Operation(summary = "Change a group's photo; null takes it away")
  public ConversationView changePhoto(@PathParam("id") UUID id, Requests.ChangePhoto request) {
    return ConversationView.of(
        groups.changePhoto(caller.userId(), id, Requests.required("body", request).photoUrl()));
  }

  @PATCH
  @Path("{id}/members")
  @Operation(summary = "Add and remove people; removing oneself is leaving")
  @APIResponse(
      responseCode = "200",
      description = "The group as it is now",
      content = @Content(schema = @Schema(implementation = ConversationView.class)))
  @APIResponse(responseCode = "204", description = "The caller has left")
  public Response changeMembers(@PathParam("id") UUID id, Requests.ChangeMembers request) {
    Requests.ChangeMembers body = Requests.required("body", request);
    return groups
        .changeMembers(
            caller.userId(),
            id,
            Requests.ids("add", body.add()),
            Requests.ids("remove", body.remove()))
        .map(overview -> Response.ok(ConversationView.of(overview)).build())
        .orElseGet(() -> Response.noContent().build());
  }

  @PUT
  @Path("{id}/members/{userId}")
  @Operation(summary = "Give a member another role")
  public ConversationView changeRole(
      @PathParam("id") UUID id, @PathParam("userId") UUID userId, Requests.ChangeRole request) {
    Role role = Requests.word("role", Role.class, Requests.required("body", request).role());
    return ConversationView.of(groups.changeRole(caller.userId(), id, userId, role));
  }
}
