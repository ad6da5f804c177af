package dev.chatcluster.chat.messaging;

import dev.chatcluster.chat.application.SendMessages;
import dev.chatcluster.messaging.Retry;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out commands from the sockets, one transaction a poll. The offset moves on after the
 * commit; a crash in between replays the batch, and the messages' ids absorb it.
 */
@ApplicationScoped
public class SendConsumer {
  private static final Logger LOG = LoggerFactory.getLogger(SendConsumer.class);

  private final SendMessages messages;
  private final SetAside setAside;

  @Inject
  public SendConsumer(SendMessages messages, SetAside setAside) {
    this.messages = messages;
    this.setAside = setAside;
  }

  @Incoming("sends")
  @Blocking("virtual-sends")
  public void consume(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    List<Command> commands = new ArrayList<>(polled.count());
    for (ConsumerRecord<String, byte[]> polledRecord : polled) {
      commands.add(Command.read(polledRecord.key(), polledRecord.value()));
    }
    Retry.untilDone("Batch of " + commands.size() + " commands", () -> handle(commands));
  }

  private void handle(List<Command> commands) throws Exception {
    try {
      handleTogether(commands);
    } catch (Exception e) {
      if (!isDataProblem(e)) {
        throw e;
      }
      // One of them is bad in a way that only the database saw: the others must not suffer for it.
      LOG.warn(
          "A batch of {} was refused by the database, going one by one: {}",
          commands.size(),
          e.getMessage());
      for (Command command : commands) {
        handleAlone(command);
      }
    }
  }

  private void handleTogether(List<Command> commands) {
    messages.handle(
        only(Command.Sent.class, commands).map(Command.Sent::send).toList(),
        only(Command.Seen.class, commands).map(Command.Seen::mark).toList());
    only(Command.Unreadable.class, commands).forEach(setAside::unreadable);
  }

  private static <T extends Command> Stream<T> only(Class<T> kind, List<Command> commands) {
    return commands.stream().filter(kind::isInstance).map(kind::cast);
  }

  private void handleAlone(Command command) throws Exception {
    try {
      handleTogether(List.of(command));
    } catch (Exception e) {
      if (!isDataProblem(e)) {
        throw e;
      }
      setAside.refused(command, e);
    }
  }

  /**
   * Whether the same again would fail the same: SQLSTATE classes 22 (data exception) and 23
   * (constraint), and what is no trouble with the database at all. A server that is away is
   * neither.
   */
  private static boolean isDataProblem(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
      }
    }
    return true;
  }
}
