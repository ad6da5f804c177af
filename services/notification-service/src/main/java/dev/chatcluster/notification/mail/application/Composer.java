package dev.chatcluster.notification.mail.application;

import dev.chatcluster.notification.domain.Addresses;
import dev.chatcluster.notification.domain.Texts;
import dev.chatcluster.notification.mail.domain.Accounts;
import dev.chatcluster.notification.mail.domain.Mail;
import dev.chatcluster.notification.mail.domain.MailRequest;
import dev.chatcluster.notification.preference.domain.MailCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes mails out of requests, at the moment they are sent. */
@ApplicationScoped
public class Composer {
  private static final String HIGH = "high";
  private static final String LOW = "low";
  private static final int DEVICE_LENGTH = 200;
  private static final int NAME_LENGTH = 80;

  private final Accounts accounts;
  private final MissedLetters missed;
  private final WeeklyLetters weekly;
  private final MailWishes wishes;
  private final Addresses addresses;

  @Inject
  public Composer(
      Accounts accounts,
      MissedLetters missed,
      WeeklyLetters weekly,
      MailWishes wishes,
      Addresses addresses) {
    this.accounts = accounts;
    this.missed = missed;
    this.weekly = weekly;
    this.wishes = wishes;
    this.addresses = addresses;
  }

  /**
   * The mail; empty when it is not needed any more.
   *
   * @throws dev.chatcluster.notification.domain.NotificationException.Unavailable when somebody who
   *     must be asked does not answer
   */
  public Optional<Mail> compose(MailRequest request) {
    return switch (request.kind()) {
      case ACTION -> action(request);
      case SECURITY ->
          letter(request, "security-alert", HIGH, null, () -> Optional.of(security(request)));
      case MISSED ->
          letter(
              request,
              "missed-messages",
              LOW,
              MailCategory.MISSED_MESSAGES,
              () -> missed.data(request));
      case WEEKLY ->
          letter(
              request,
              "weekly-summary",
              LOW,
              MailCategory.WEEKLY_SUMMARY,
              () -> weekly.data(request));
    };
  }

  private Optional<Mail> action(MailRequest request) {
    String id = request.actionId();
    return id == null ? Optional.empty() : accounts.action(id).map(a -> action(request, a));
  }

  private Mail action(MailRequest request, Accounts.Action action) {
    Map<String, Object> data = new HashMap<>();
    data.put("displayName", Texts.name(action.displayName(), NAME_LENGTH));
    if (action.template().equals("email-changed")) {
      data.put("at", request.at().toString());
    } else {
      data.put("link", action.path().isEmpty() ? addresses.login() : addresses.page(action.path()));
    }
    if (action.expiresAt() != null) {
      data.put("expiresAt", action.expiresAt().toString());
    }
    return new Mail(
        action.template(),
        action.locale(),
        wishes.zone(request.userId()).getId(),
        new Mail.Recipient(action.email(), action.displayName()),
        HIGH,
        data,
        null);
  }

  private Map<String, Object> security(MailRequest request) {
    Map<String, Object> data = new HashMap<>();
    data.put("event", String.valueOf(request.topic()));
    data.put("at", request.at().toString());
    data.put("link", addresses.sessions());
    String device = request.device();
    if (device != null) {
      data.put("device", Texts.name(device, DEVICE_LENGTH));
    }
    return data;
  }

  /** A mail to the address of an account, which must have been verified: it could be anybody's. */
  private Optional<Mail> letter(
      MailRequest request,
      String template,
      String priority,
      @Nullable MailCategory category,
      Supplier<Optional<Map<String, Object>>> content) {
    UUID user = request.userId();
    if (category != null && !wishes.wants(user, category)) {
      return Optional.empty();
    }
    Optional<Accounts.Address> address = accounts.address(user).filter(Accounts.Address::verified);
    if (address.isEmpty()) {
      return Optional.empty();
    }
    Accounts.Address to = address.get();
    return content
        .get()
        .map(
            data -> {
              Map<String, Object> all = new HashMap<>(data);
              all.put("displayName", Texts.name(to.displayName(), NAME_LENGTH));
              if (category != null) {
                all.put("preferencesLink", addresses.preferences());
              }
              return new Mail(
                  template,
                  to.locale(),
                  wishes.zone(user).getId(),
                  new Mail.Recipient(to.email(), to.displayName()),
                  priority,
                  all,
                  category == null ? null : wishes.unsubscribeUrl(user, category));
            });
  }
}
