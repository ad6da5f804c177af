package dev.chatcluster.notification.messaging;

import dev.chatcluster.notification.account.application.AccountEvents;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what happens to accounts and between people. */
@ApplicationScoped
public class AccountConsumer {
  private final Intake intake;
  private final AccountEvents events;

  @Inject
  public AccountConsumer(Intake intake, AccountEvents events) {
    this.intake = intake;
    this.events = events;
  }

  @Incoming("accounts")
  @Blocking("virtual-accounts")
  public void accounts(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    intake.take(polled, AccountMessages::read, events::handle);
  }

  @Incoming("relations")
  @Blocking("virtual-relations")
  public void relations(ConsumerRecords<String, byte[]> polled) throws InterruptedException {
    intake.take(polled, RelationMessages::read, events::handle);
  }
}
