package dev.chatcluster.socket.rooms;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.chatcluster.contracts.socket.v1.PersonFrame;
import dev.chatcluster.contracts.socket.v1.RoomFrame;
import dev.chatcluster.socket.protocol.CloseCode;
import dev.chatcluster.socket.sessions.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what the nodes tell each other to the sockets of this one. */
@ApplicationScoped
public class Dispatcher implements Channels.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final RedisChannels channels;
  private final Rooms rooms;
  private final Persons persons;

  @Inject
  public Dispatcher(RedisChannels channels, Rooms rooms, Persons persons) {
    this.channels = channels;
    this.rooms = rooms;
    this.persons = persons;
  }

  void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
    channels.start(this);
  }

  @Override
  public void heard(String channel, byte[] message) {
    String plain = RedisChannels.plain(channel);
    try {
      if (plain.startsWith("conv:")) {
        rooms.deliver(
            UUID.fromString(plain.substring("conv:".length())), RoomFrame.parseFrom(message));
      } else if (plain.startsWith("user:")) {
        person(UUID.fromString(plain.substring("user:".length())), PersonFrame.parseFrom(message));
      }
    } catch (InvalidProtocolBufferException | RuntimeException e) {
      // One message that nobody can read must not end the thread that hears all the others.
      LOG.error("A message on {} could not be passed on", plain, e);
    }
  }

  private void person(UUID userId, PersonFrame frame) {
    for (Session session : persons.of(userId)) {
      if (frame.getRevokedSessionIdsList().contains(session.sessionId().toString())) {
        session.close(CloseCode.REVOKED);
      }
      if (!frame.getLeaveConversationId().isEmpty()) {
        rooms.leave(session, UUID.fromString(frame.getLeaveConversationId()), frame.getSeq());
      }
      String text = frame.getFrame();
      if (!frame.getJoinConversationId().isEmpty()) {
        join(session, UUID.fromString(frame.getJoinConversationId()), frame.getSeq(), text);
      } else if (!text.isEmpty()) {
        session.send(text);
      }
    }
  }

  /**
   * The frame follows the subscription, so that who reacts to it by asking for the log leaves no
   * gap.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // both endings are handled
  private void join(Session session, UUID conversationId, long seq, String text) {
    rooms
        .enter(session, conversationId, seq)
        .whenComplete(
            (done, e) -> {
              if (e == null) {
                session.send(text);
              } else {
                session.close(CloseCode.RESTART);
              }
            });
  }

  /** Everyone comes back and asks for what they missed. */
  @Override
  public void lost() {
    List<Session> all = persons.all();
    rooms.reset();
    persons.reset();
    if (!all.isEmpty()) {
      LOG.warn("Routing was lost: {} sockets are asked to connect again", all.size());
    }
    all.forEach(session -> session.close(CloseCode.RESTART));
  }
}
