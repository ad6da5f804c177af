package dev.chatcluster.notification.mail.application;

import dev.chatcluster.notification.domain.Addresses;
import dev.chatcluster.notification.preference.domain.Level;
import dev.chatcluster.notification.preference.domain.MailCategory;
import dev.chatcluster.notification.preference.domain.PreferenceStore;
import dev.chatcluster.notification.preference.domain.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.UUID;

/** What people want of mails, as things stand when one is sent. */
@ApplicationScoped
public class MailWishes {
  private final PreferenceStore preferences;
  private final UnsubscribeTokens tokens;
  private final Addresses addresses;

  @Inject
  public MailWishes(PreferenceStore preferences, UnsubscribeTokens tokens, Addresses addresses) {
    this.preferences = preferences;
    this.tokens = tokens;
    this.addresses = addresses;
  }

  @Transactional
  public boolean wants(UUID userId, MailCategory category) {
    Preferences wanted = preferences.of(userId);
    return wanted.wants(category) && wanted.level() != Level.NOTHING;
  }

  @Transactional
  public ZoneId zone(UUID userId) {
    return preferences.of(userId).timeZone();
  }

  public String unsubscribeUrl(UUID userId, MailCategory category) {
    return addresses.unsubscribe(tokens.make(userId, category));
  }
}
