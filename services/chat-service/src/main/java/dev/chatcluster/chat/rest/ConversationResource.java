package dev.chatcluster.chat.rest;

import dev.chatcluster.chat.application.ConversationService;
import dev.chatcluster.chat.domain.ConversationKind;
import dev.chatcluster.chat.domain.Limits;
import dev.chatcluster.chat.domain.Member;
import dev.chatcluster.chat.domain.Overview;
import dev.chatcluster.chat.domain.Overviews.Position;
import dev.chatcluster.chat.rest.Requests.StartConversation;
import dev.chatcluster.chat.rest.Views.ConversationView;
import dev.chatcluster.chat.rest.Views.EventsView;
import dev.chatcluster.chat.rest.Views.MemberView;
import dev.chatcluster.service.paging.Cursor;
import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.paging.PageSize;
import dev.chatcluster.service.problem.ProblemException;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/conversations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "conversations", description = "Finding and starting conversations")
public class ConversationResource {
  private final ConversationService conversations;
  private final Caller caller;
  private final Clock clock;

  @Inject
  public ConversationResource(ConversationService conversations, Caller caller, Clock clock) {
    this.conversations = conversations;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Operation(summary = "My conversations, the liveliest first")
  public Page<ConversationView> list(
      @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
    int size = PageSize.of(limit);
    Position after =
        Cursor.decode(
            cursor, 2, key -> new Position(Instant.parse(key.get(0)), UUID.fromString(key.get(1))));
    List<Overview> rows = conversations.list(caller.userId(), after, size + 1);
    return Page.of(
            rows, size, o -> Cursor.of(o.conversation().lastActivityAt(), o.conversation().id()))
        .map(ConversationView::of);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "One of my conversations")
  public ConversationView find(@PathParam("id") UUID id) {
    return ConversationView.of(conversations.find(caller.userId(), id));
  }

  @POST
  @Operation(summary = "Start a conversation, or find the one that is there")
  @APIResponse(
      responseCode = "201",
      description = "Started",
      content = @Content(schema = @Schema(implementation = ConversationView.class)))
  @APIResponse(
      responseCode = "200",
      description = "It was there already: the pair's, or the one with this id",
      content = @Content(schema = @Schema(implementation = ConversationView.class)))
  public Response start(StartConversation request) {
    StartConversation body = Requests.required("body", request);
    List<UUID> members = Requests.ids("memberIds", body.memberIds());
    return answer(
        switch (Requests.word("kind", ConversationKind.class, body.kind())) {
          case DIRECT -> conversations.direct(caller.userId(), onlyOne(members));
          case GROUP ->
              conversations.group(
                  caller.userId(), Ids.orNew(body.id(), clock), body.name(), members, null);
        });
  }

  private static UUID onlyOne(List<UUID> members) {
    if (members.size() != 1) {
      throw ProblemException.invalid(
          "memberIds", "A direct conversation has exactly one other person");
    }
    return members.getFirst();
  }

  static Response answer(ConversationService.Started started) {
    return Response.status(started.created() ? 201 : 200)
        .entity(ConversationView.of(started.overview()))
        .build();
  }

  @GET
  @Path("{id}/members")
  @Operation(summary = "The members of a conversation, by id")
  public Page<MemberView> members(
      @PathParam("id") UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit) {
    int size = PageSize.of(limit);
    UUID after = Cursor.decode(cursor, 1, key -> UUID.fromString(key.getFirst()));
    List<Member> rows = conversations.members(caller.userId(), id, after, size + 1);
    return Page.of(rows, size, member -> Cursor.of(member.userId())).map(MemberView::of);
  }

  @GET
  @Path("{id}/events")
  @Operation(summary = "The log after a seq: whoever knows seq n misses nothing that came after")
  public EventsView events(
      @PathParam("id") UUID id,
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("limit") @Nullable Integer limit) {
    int size = PageSize.of(limit, PageSize.MAX, Limits.STANDARD.eventsPerPage());
    if (after < 0) {
      throw ProblemException.invalid("after", "Must not be negative");
    }
    var tail = conversations.eventsAfter(caller.userId(), id, after, size);
    long end = tail.events().isEmpty() ? tail.lastSeq() : tail.events().getLast().seq();
    return new EventsView(
        tail.events().stream().map(Views::event).toList(), tail.lastSeq(), end < tail.lastSeq());
  }
}
