package dev.chatcluster.notification.config;

import dev.chatcluster.notification.inbox.persistence.NotificationRow;
import dev.chatcluster.notification.inbox.persistence.NotificationRows;
import dev.chatcluster.notification.inbox.persistence.NotificationRows_;
import dev.chatcluster.notification.preference.persistence.ConversationPreferenceRow;
import dev.chatcluster.notification.preference.persistence.ConversationPreferenceRows;
import dev.chatcluster.notification.preference.persistence.ConversationPreferenceRows_;
import dev.chatcluster.notification.preference.persistence.PreferenceRow;
import dev.chatcluster.notification.preference.persistence.PreferenceRows;
import dev.chatcluster.notification.preference.persistence.PreferenceRows_;
import dev.chatcluster.notification.push.persistence.SubscriptionRow;
import dev.chatcluster.notification.push.persistence.SubscriptionRows;
import dev.chatcluster.notification.push.persistence.SubscriptionRows_;
import dev.chatcluster.persistence.Entities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.hibernate.StatelessSession;

/** What Hibernate knows of, and the repositories that it generated. */
@ApplicationScoped
public class Repositories {
  @Produces
  @Singleton
  Entities entities() {
    return () ->
        List.of(
            NotificationRow.class,
            PreferenceRow.class,
            ConversationPreferenceRow.class,
            SubscriptionRow.class);
  }

  @Produces
  @Singleton
  NotificationRows notifications(StatelessSession session) {
    return new NotificationRows_(session);
  }

  @Produces
  @Singleton
  PreferenceRows preferences(StatelessSession session) {
    return new PreferenceRows_(session);
  }

  @Produces
  @Singleton
  ConversationPreferenceRows conversationPreferences(StatelessSession session) {
    return new ConversationPreferenceRows_(session);
  }

  @Produces
  @Singleton
  SubscriptionRows subscriptions(StatelessSession session) {
    return new SubscriptionRows_(session);
  }
}
