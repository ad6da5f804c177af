package dev.chatcluster.auth.messaging;

import dev.chatcluster.auth.mail.domain.MailAction;
import dev.chatcluster.auth.mail.domain.MailEvents;
import dev.chatcluster.contracts.auth.v1.MailActionKind;
import dev.chatcluster.contracts.auth.v1.MailActionRequested;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Mails that are wanted: their ids, neither addresses nor secrets. */
@ApplicationScoped
public class OutboxMailEvents implements MailEvents {
  private final UserEventOutbox outbox;

  @Inject
  public OutboxMailEvents(UserEventOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void requested(MailAction action) {
    var requested =
        MailActionRequested.newBuilder()
            .setActionId(action.id().toString())
            .setKind(MailActionKind.valueOf("MAIL_ACTION_KIND_" + action.kind()));
    outbox.emit(
        outbox.event(action.accountId(), action.createdAt()).setMailActionRequested(requested));
  }
}
