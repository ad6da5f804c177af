package dev.chatcluster.auth.rest;

import dev.chatcluster.auth.domain.AuthException;
import dev.chatcluster.auth.domain.Session;
import dev.chatcluster.auth.domain.SessionEnding;
import dev.chatcluster.auth.domain.SessionList;
import dev.chatcluster.auth.domain.Sessions;
import dev.chatcluster.service.paging.Cursor;
import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.paging.PageSize;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/auth/sessions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiDescription.SESSIONS)
@SecurityRequirement(name = ApiDescription.BEARER)
@APIResponse(responseCode = "401", ref = ApiDescription.UNAUTHENTICATED)
public class SessionsResource {
  private final SessionList list;
  private final SessionEnding ending;
  private final Caller caller;

  @Inject
  public SessionsResource(SessionList list, SessionEnding ending, Caller caller) {
    this.list = list;
    this.ending = ending;
    this.caller = caller;
  }

  @GET
  @Operation(summary = "Where I am signed in", description = "The newest session first.")
  @APIResponse(
      responseCode = "200",
      description = "A page of open sessions",
      content = @Content(schema = @Schema(implementation = Responses.DevicePage.class)))
  @APIResponse(responseCode = "400", ref = ApiDescription.INVALID)
  public Page<Responses.Device> list(
      @Parameter(
              schema =
                  @Schema(
                      type = SchemaType.INTEGER,
                      minimum = "1",
                      maximum = "100",
                      defaultValue = "50"))
          @QueryParam("limit")
          @Nullable String limit,
      @QueryParam("cursor") @Nullable String cursor) {
    int size = PageSize.of(Numbers.optional("limit", limit));
    var after = Cursor.decode(cursor, 2, SessionsResource::position);
    List<Session> rows = list.of(caller.userId(), after, size + 1);
    UUID current = caller.token().sessionId();
    return Page.of(rows, size, s -> Cursor.of(s.createdAt(), s.id()))
        .map(session -> Responses.Device.of(session, current));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      summary = "End one of my sessions",
      description = "Its access token and its open sockets are refused at once.")
  @APIResponse(responseCode = "204", description = "Ended")
  @APIResponse(responseCode = "404", ref = ApiDescription.NOT_FOUND)
  public void revoke(
      @Parameter(schema = @Schema(type = SchemaType.STRING, format = "uuid")) @PathParam("id")
          String id) {
    ending.revoke(caller.userId(), sessionId(id));
  }

  private static Sessions.Position position(List<String> key) {
    return new Sessions.Position(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
  }

  private static UUID sessionId(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw new AuthException.NoSuchSession();
    }
  }
}
