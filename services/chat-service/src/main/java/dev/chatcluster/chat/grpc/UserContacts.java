package dev.chatcluster.chat.grpc;

import dev.chatcluster.chat.domain.ChatException;
import dev.chatcluster.chat.domain.Contacts;
import dev.chatcluster.contracts.user.v1.CheckContactRequest;
import dev.chatcluster.contracts.user.v1.ContactRefusal;
import dev.chatcluster.contracts.user.v1.ContactServiceGrpc;
import dev.chatcluster.grpc.GrpcChannels;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks user-service. */
@ApplicationScoped
public class UserContacts implements Contacts {
  private static final Logger LOG = LoggerFactory.getLogger(UserContacts.class);
  private static final long TIMEOUT_MS = 2000;

  private final GrpcChannels channels;

  @Inject
  public UserContacts(GrpcChannels channels) {
    this.channels = channels;
  }

  @Override
  public void check(UUID userId, Collection<UUID> contacts) {
    var request =
        CheckContactRequest.newBuilder()
            .setUserId(userId.toString())
            .addAllContactIds(contacts.stream().map(UUID::toString).toList())
            .build();
    try {
      ContactServiceGrpc.newBlockingStub(channels.to("user"))
          .withDeadlineAfter(TIMEOUT_MS, TimeUnit.MILLISECONDS)
          .checkContact(request)
          .getRefusalsList()
          .stream()
          .findFirst()
          .ifPresent(
              refusal -> {
                throw refusal(refusal);
              });
    } catch (StatusRuntimeException e) {
      LOG.warn("user-service did not answer whether contacts are allowed: {}", e.getStatus());
      throw new ChatException.Unavailable("People cannot be looked up now; try again.");
    }
  }

  private static ChatException refusal(ContactRefusal refusal) {
    String contact = refusal.getContactId();
    return switch (refusal.getReason()) {
      case CONTACT_REFUSAL_REASON_UNKNOWN_USER ->
          new ChatException.Invalid("memberIds", "There is nobody with the id " + contact);
      case CONTACT_REFUSAL_REASON_BLOCKED, CONTACT_REFUSAL_REASON_PRIVACY ->
          // The two are told in the same words: whom someone has blocked is their own affair.
          new ChatException.ContactRefused(
              "contact-refused", contact + " does not take conversations from you.");
      case CONTACT_REFUSAL_REASON_UNSPECIFIED, UNRECOGNIZED ->
          new ChatException.ContactRefused("contact-refused", contact + " cannot be added.");
    };
  }
}
