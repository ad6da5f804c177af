package dev.chatcluster.notification.messaging;

import dev.chatcluster.notification.conversation.application.ChatEvents;
import dev.chatcluster.notification.conversation.application.ConversationCopies;
import dev.chatcluster.notification.conversation.domain.ChatEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens in conversations. */
@ApplicationScoped
public class ChatConsumer {
  private final Intake intake;
  private final ConversationCopies copies;
  private final ChatEvents events;

  @Inject
  public ChatConsumer(Intake intake, ConversationCopies copies, ChatEvents events) {
    this.intake = intake;
    this.copies = copies;
    this.events = events;
  }

  @Incoming("chats")
  @Blocking("virtual-chats")
  public void consume(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    intake.take(polled, ChatMessages::read, this::handle);
  }

  private void handle(List<ChatEvent> heard) throws Exception {
    copies.ensure(heard);
    events.handle(heard);
  }
}
