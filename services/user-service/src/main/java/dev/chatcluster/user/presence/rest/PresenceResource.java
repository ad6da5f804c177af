package dev.chatcluster.user.presence.rest;

import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.tokens.Caller;
import dev.chatcluster.user.domain.Limits;
import dev.chatcluster.user.presence.domain.PresenceBoard;
import dev.chatcluster.user.rest.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Presence")
@ApplicationScoped
public class PresenceResource {
  private final PresenceBoard presence;
  private final Limits limits;
  private final Caller caller;

  @Inject
  public PresenceResource(PresenceBoard presence, Limits limits, Caller caller) {
    this.presence = presence;
    this.limits = limits;
    this.caller = caller;
  }

  @GET
  @Path("/presence")
  @Operation(operationId = "getPresence", summary = "Who of these people is there")
  public Page<PresenceView> get(
      @Parameter(required = true, description = "1 to 100 ids, separated by commas")
          @QueryParam("ids")
          @Nullable String ids) {
    List<UUID> asked = Ids.parseList("ids", ids, limits.maxIds());
    return new Page<>(
        presence.find(caller.userId(), asked).stream().map(PresenceView::of).toList(), null);
  }

  @PUT
  @Path("/me/presence")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reportPresence",
      summary = "Say that I am here; counts for 45 seconds unless it is said again")
  @APIResponse(responseCode = "204", description = "Noted")
  public void report(@Nullable PresenceInput input) {
    if (input == null || input.status() == null) {
      throw ProblemException.invalid("status", "Must be ONLINE or AWAY");
    }
    presence.report(caller.userId(), caller.token().sessionId(), input.status());
  }
}
