package dev.chatcluster.chat.messaging;

import dev.chatcluster.chat.application.SendMessages;
import dev.chatcluster.chat.outbox.ChatOutbox;
import dev.chatcluster.outbox.Outbox;
import dev.chatcluster.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a command that cannot be carried out where people can look at it, and tells its sender. */
@ApplicationScoped
public class SetAside {
  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);

  private final Transactions transactions;
  private final SendMessages messages;
  private final Counter counter;

  @Inject
  public SetAside(Transactions transactions, SendMessages messages, MetricRegistry metrics) {
    this.transactions = transactions;
    this.messages = messages;
    this.counter = metrics.counter("chat_commands_set_aside_total");
  }

  @Transactional
  public void unreadable(Command.Unreadable command) {
    keep(command, command.reason());
  }

  @Transactional
  public void refused(Command command, Exception reason) {
    keep(command, reason.getClass().getSimpleName());
    if (command instanceof Command.Sent sent) {
      messages.refuse(sent.send());
    }
  }

  private void keep(Command command, String reason) {
    LOG.error("Set aside a command with key {}: {}", command.key(), reason);
    counter.inc();
    transactions.jdbc(
        connection -> {
          Outbox.emit(connection, ChatOutbox.setAside(command.key(), command.raw()));
          return null;
        });
  }
}
