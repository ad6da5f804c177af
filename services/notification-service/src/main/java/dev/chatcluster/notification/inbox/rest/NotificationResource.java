package dev.chatcluster.notification.inbox.rest;

import dev.chatcluster.notification.domain.NotificationException;
import dev.chatcluster.notification.inbox.application.CentreService;
import dev.chatcluster.notification.inbox.domain.Notifications;
import dev.chatcluster.service.paging.Cursor;
import dev.chatcluster.service.paging.Page;
import dev.chatcluster.service.paging.PageSize;
import dev.chatcluster.tokens.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/notifications")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Notifications")
@ApplicationScoped
public class NotificationResource {
  private static final int PAGE = 20;
  private static final int MAX_PAGE = 50;

  private final CentreService centre;
  private final Caller caller;

  @Inject
  public NotificationResource(CentreService centre, Caller caller) {
    this.centre = centre;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listNotifications", summary = "My notifications, newest first")
  public NotificationPage list(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("unread") @Nullable Boolean unread) {
    int size = PageSize.of(limit, PAGE, MAX_PAGE);
    Notifications.Position after = Cursor.decode(cursor, 2, NotificationResource::position);
    UUID user = caller.userId();
    Page<NotificationView> page =
        Page.of(
                centre.page(user, Boolean.TRUE.equals(unread), after, size + 1),
                size,
                last -> Cursor.of(last.notification().at(), last.notification().id()))
            .map(NotificationView::of);
    return new NotificationPage(page.items(), page.nextCursor(), centre.unread(user));
  }

  @GET
  @Path("/unread")
  @Operation(operationId = "countUnread", summary = "How many are unread")
  public UnreadView unread() {
    return new UnreadView(centre.unread(caller.userId()));
  }

  @POST
  @Path("/read")
  @Operation(operationId = "readNotifications", summary = "Mark some as read, or all")
  public UnreadView read(ReadBody body) {
    boolean all = body != null && Boolean.TRUE.equals(body.all());
    if (body == null || all == (body.ids() != null)) {
      throw new NotificationException.Invalid("ids", "Either ids, or all: true");
    }
    UUID user = caller.userId();
    return new UnreadView(all ? centre.readAll(user) : centre.read(user, body.ids()));
  }

  private static Notifications.Position position(List<String> key) {
    return new Notifications.Position(Instant.parse(key.get(0)), UUID.fromString(key.get(1)));
  }
}
