package dev.chatcluster.user.relation.rest;

import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.tokens.Caller;
import dev.chatcluster.user.relation.domain.Direction;
import dev.chatcluster.user.relation.domain.Friends;
import dev.chatcluster.user.rest.CallerProfile;
import dev.chatcluster.user.rest.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/users/me/friend-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Friends")
@ApplicationScoped
public class FriendRequestResource {
  private final Friends friends;
  private final CallerProfile me;
  private final Caller caller;

  @Inject
  public FriendRequestResource(Friends friends, CallerProfile me, Caller caller) {
    this.friends = friends;
    this.me = me;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listFriendRequests", summary = "Open friend requests, newest first")
  public Page<ListedView> list(
      @Parameter(
              schema =
                  @Schema(
                      enumeration = {"incoming", "outgoing"},
                      defaultValue = "incoming"))
          @QueryParam("direction")
          @Nullable String direction,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    UUID userId = caller.userId();
    Direction asked = direction(direction);
    return ListPaging.page(
        limit, cursor, (after, size) -> friends.requests(userId, asked, after, size));
  }

  @PUT
  @Path("/{userId}")
  @Operation(
      operationId = "askFriend",
      summary = "Ask a person to be my friend; if they asked already, we become friends")
  @APIResponse(responseCode = "204", description = "Asked, or friends")
  @APIResponse(responseCode = "403", ref = "Blocked")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "LimitReached")
  public void ask(@PathParam("userId") String userId) {
    UUID other = Ids.parse("userId", userId);
    friends.ask(me.id(), other);
  }

  @DELETE
  @Path("/{userId}")
  @Operation(
      operationId = "dropFriendRequest",
      summary = "Decline a person's friend request, or take mine back")
  @APIResponse(responseCode = "204", description = "No request is open between us")
  public void drop(@PathParam("userId") String userId) {
    friends.dropRequest(caller.userId(), Ids.parse("userId", userId));
  }

  private static Direction direction(@Nullable String word) {
    return switch (word == null ? "incoming" : word) {
      case "incoming" -> Direction.INCOMING;
      case "outgoing" -> Direction.OUTGOING;
      default -> throw ProblemException.invalid("direction", "Must be incoming or outgoing");
    };
  }
}
