package dev.chatcluster.socket.websocket;

import dev.chatcluster.contracts.chat.v1.ListEventsResponse;
import dev.chatcluster.contracts.chat.v1.LogEvent;
import dev.chatcluster.contracts.json.EventView;
import dev.chatcluster.socket.grpc.ChatLog;
import dev.chatcluster.socket.protocol.ClientFrame;
import dev.chatcluster.socket.protocol.Limits;
import dev.chatcluster.socket.protocol.ServerFrames;
import dev.chatcluster.socket.sessions.Session;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends a client what it missed. */
@ApplicationScoped
public class LogSync {
  private static final int PAGE = 500;

  private final ChatLog log;
  private final Limits limits = Limits.STANDARD;

  @Inject
  public LogSync(ChatLog log) {
    this.log = log;
  }

  void answer(Session session, @Nullable Long id, ClientFrame.Sync asked) {
    for (ClientFrame.SyncPoint point : asked.points()) {
      try {
        answer(session, id, point);
      } catch (StatusRuntimeException e) {
        session.send(ServerFrames.error(id, "unavailable", "The log cannot be read now"));
        return;
      }
    }
  }

  private void answer(Session session, @Nullable Long id, ClientFrame.SyncPoint point) {
    UUID conversationId = point.conversationId();
    long after = point.after();
    long end = after;
    do {
      Optional<ListEventsResponse> page =
          log.eventsAfter(session.userId(), conversationId, after, PAGE);
      if (page.isEmpty()) {
        session.send(
            ServerFrames.error(
                id, "not-found", "There is no such conversation, or you may not see it."));
        return;
      }
      end = page.get().getLastSeq();
      if (end - point.after() > limits.syncEvents()) {
        session.send(ServerFrames.reset(id, conversationId, end));
        return;
      }
      List<LogEvent> events = page.get().getEventsList();
      if (events.isEmpty()) {
        break;
      }
      events.forEach(
          event ->
              session.send(ServerFrames.event(EventView.of(conversationId.toString(), event))));
      after = events.getLast().getSeq();
    } while (after < end);
    session.send(ServerFrames.syncDone(id, conversationId, Math.max(after, end), false));
  }
}
