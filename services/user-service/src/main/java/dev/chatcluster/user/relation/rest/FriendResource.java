package dev.chatcluster.user.relation.rest;

import dev.chatcluster.service.paging.Page;
import dev.chatcluster.tokens.Caller;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/users/me/friends")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Friends")
@ApplicationScoped
public class FriendResource {
  private final Friends friends;
  private final CallerProfile me;
  private final Caller caller;

  @Inject
  public FriendResource(Friends friends, CallerProfile me, Caller caller) {
    this.friends = friends;
    this.me = me;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listFriends", summary = "My friends, newest first")
  public Page<ListedView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    UUID userId = caller.userId();
    return ListPaging.page(limit, cursor, (after, size) -> friends.list(userId, after, size));
  }

  @PUT
  @Path("/{userId}")
  @Operation(operationId = "acceptFriend", summary = "Accept a person's friend request")
  @APIResponse(responseCode = "204", description = "Friends")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "LimitReached")
  public void accept(@PathParam("userId") String userId) {
    UUID other = Ids.parse("userId", userId);
    friends.accept(me.id(), other);
  }

  @DELETE
  @Path("/{userId}")
  @Operation(operationId = "removeFriend", summary = "End a friendship")
  @APIResponse(responseCode = "204", description = "Not friends")
  public void remove(@PathParam("userId") String userId) {
    friends.remove(caller.userId(), Ids.parse("userId", userId));
  }
}
