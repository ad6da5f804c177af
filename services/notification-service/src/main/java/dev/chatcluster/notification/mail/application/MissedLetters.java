package dev.chatcluster.notification.mail.application;

import dev.chatcluster.notification.conversation.domain.Conversation;
import dev.chatcluster.notification.conversation.domain.ConversationSource;
import dev.chatcluster.notification.conversation.domain.MemberSettings;
import dev.chatcluster.notification.conversation.domain.Mentions;
import dev.chatcluster.notification.domain.Addresses;
import dev.chatcluster.notification.domain.Texts;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.people.application.Directory;
import dev.chatcluster.notification.preference.domain.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a mail about missed messages says. */
@ApplicationScoped
public class MissedLetters {
  private static final int SHOWN = 5;
  private static final int TEXT_LENGTH = 300;
  private static final int NAME_LENGTH = 80;
  private static final int CONVERSATION_LENGTH = 120;

  /** More than that is told as so many. */
  private static final int MOST = 1000;

  private final ConversationSource source;
  private final MissedPlaces places;
  private final Directory directory;
  private final Addresses addresses;
  private final Clock clock;

  @Inject
  public MissedLetters(
      ConversationSource source,
      MissedPlaces places,
      Directory directory,
      Addresses addresses,
      Clock clock) {
    this.source = source;
    this.places = places;
    this.directory = directory;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Empty when nothing is missed any more: read, deleted, muted, or left. */
  Optional<Map<String, Object>> data(MailRequest request) {
    UUID conversationId = Objects.requireNonNull(request.conversationId());
    long upTo = Objects.requireNonNull(request.toSeq());
    Optional<MissedPlaces.Place> found = places.find(conversationId, request.userId());
    if (found.isEmpty() || found.get().member().isSilent(clock.instant())) {
      return Optional.empty();
    }
    MissedPlaces.Place place = found.get();
    long from = Math.max(Objects.requireNonNull(request.fromSeq()), place.member().readSeq());
    List<ConversationSource.Message> messages =
        source
            .messages(request.userId(), conversationId, Math.max(from, upTo - MOST), upTo)
            .stream()
            .filter(message -> isMeant(place.member(), message))
            .toList();
    return messages.isEmpty() ? Optional.empty() : Optional.of(data(place, messages));
  }

  private static boolean isMeant(MemberSettings member, ConversationSource.Message message) {
    return member.level() == Level.ALL
        || (member.handle() != null && Mentions.in(message.content()).contains(member.handle()));
  }

  private Map<String, Object> data(
      MissedPlaces.Place place, List<ConversationSource.Message> messages) {
    Conversation conversation = place.conversation();
    List<UUID> senders = messages.stream().map(ConversationSource.Message::senderId).toList();
    directory.learn(senders);
    Map<UUID, String> names = directory.names(senders);
    String name = conversation.name();
    return Map.of(
        "conversationName",
        Texts.name(
            name == null ? names.get(messages.getLast().senderId()) : name, CONVERSATION_LENGTH),
        "link",
        addresses.conversation(conversation.id()),
        "count",
        messages.size(),
        "messages",
        // What two people say to each other is in no mail.
        conversation.group() ? shown(messages, names) : List.of());
  }

  private static List<Map<String, Object>> shown(
      List<ConversationSource.Message> messages, Map<UUID, String> names) {
    return messages.subList(Math.max(0, messages.size() - SHOWN), messages.size()).stream()
        .map(
            message ->
                Map.<String, Object>of(
                    "sender",
                    Texts.name(names.get(message.senderId()), NAME_LENGTH),
                    "at",
                    message.at().toString(),
                    "text",
                    Texts.shortened(message.content(), TEXT_LENGTH)))
        .toList();
  }
}
