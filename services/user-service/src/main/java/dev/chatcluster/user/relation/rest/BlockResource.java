package dev.chatcluster.user.relation.rest;

import dev.chatcluster.service.paging.Page;
import dev.chatcluster.tokens.Caller;
import dev.chatcluster.user.relation.domain.Blocks;
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

@Path("/api/users/me/blocks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Blocks")
@ApplicationScoped
public class BlockResource {
  private final Blocks blocks;
  private final CallerProfile me;
  private final Caller caller;

  @Inject
  public BlockResource(Blocks blocks, CallerProfile me, Caller caller) {
    this.blocks = blocks;
    this.me = me;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listBlocks", summary = "Whom I have blocked, newest first")
  public Page<ListedView> list(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("cursor") @Nullable String cursor) {
    UUID userId = caller.userId();
    return ListPaging.page(limit, cursor, (after, size) -> blocks.list(userId, after, size));
  }

  @PUT
  @Path("/{userId}")
  @Operation(
      operationId = "block",
      summary = "Block a person; ends friendship and requests between us")
  @APIResponse(responseCode = "204", description = "Blocked")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "LimitReached")
  public void block(@PathParam("userId") String userId) {
    UUID other = Ids.parse("userId", userId);
    blocks.block(me.id(), other);
  }

  @DELETE
  @Path("/{userId}")
  @Operation(operationId = "unblock", summary = "Unblock a person")
  @APIResponse(responseCode = "204", description = "Not blocked")
  public void unblock(@PathParam("userId") String userId) {
    blocks.unblock(caller.userId(), Ids.parse("userId", userId));
  }
}
