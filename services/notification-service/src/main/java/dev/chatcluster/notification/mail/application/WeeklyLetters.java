package dev.chatcluster.notification.mail.application;

import dev.chatcluster.notification.domain.Addresses;
import dev.chatcluster.notification.domain.Texts;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.weekly.domain.WeeklyActivity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a weekly summary says. */
@ApplicationScoped
public class WeeklyLetters {
  private static final int TOP = 5;
  private static final int NAME_LENGTH = 120;

  private final WeeklyActivity activity;
  private final Addresses addresses;
  private final Clock clock;

  @Inject
  public WeeklyLetters(WeeklyActivity activity, Addresses addresses, Clock clock) {
    this.activity = activity;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** Empty for a week without a word. */
  @Transactional
  public Optional<Map<String, Object>> data(MailRequest request) {
    Instant from = Objects.requireNonNull(request.periodFrom());
    Instant to = Objects.requireNonNull(request.periodTo());
    List<WeeklyActivity.Place> places = activity.of(request.userId(), from, to, clock.instant());
    if (places.isEmpty()) {
      return Optional.empty();
    }
    List<Map<String, Object>> top =
        places.stream()
            .limit(TOP)
            .map(
                place ->
                    Map.<String, Object>of(
                        "name",
                        Texts.name(place.name(), NAME_LENGTH),
                        "count",
                        place.messages(),
                        "link",
                        addresses.conversation(place.conversationId())))
            .toList();
    return Optional.of(
        Map.of(
            "from", from.toString(),
            "to", to.toString(),
            "messages", places.stream().mapToInt(WeeklyActivity.Place::messages).sum(),
            "conversations", places.size(),
            "top", top,
            "link", addresses.start()));
  }
}
