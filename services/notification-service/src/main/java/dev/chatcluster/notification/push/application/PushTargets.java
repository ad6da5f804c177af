package dev.chatcluster.notification.push.application;

import dev.chatcluster.notification.conversation.domain.Conversations;
import dev.chatcluster.notification.conversation.domain.MemberSettings;
import dev.chatcluster.notification.preference.domain.Level;
import dev.chatcluster.notification.preference.domain.PreferenceStore;
import dev.chatcluster.notification.push.domain.PushRequest;
import dev.chatcluster.notification.push.domain.Subscription;
import dev.chatcluster.notification.push.domain.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a push goes, as things stand when it is sent. */
@ApplicationScoped
public class PushTargets {
  /**
   * Where to.
   *
   * @param subscriptions none when it is not wanted any more
   * @param quietUntil null when nothing holds it up
   */
  public record Target(List<Subscription> subscriptions, @Nullable Instant quietUntil) {}

  private final Subscriptions subscriptions;
  private final Conversations conversations;
  private final PreferenceStore preferences;

  @Inject
  public PushTargets(
      Subscriptions subscriptions, Conversations conversations, PreferenceStore preferences) {
    this.subscriptions = subscriptions;
    this.conversations = conversations;
    this.preferences = preferences;
  }

  @Transactional
  public Target of(PushRequest request, Instant now) {
    boolean wanted =
        conversations
            .member(request.conversationId(), request.userId())
            .filter(member -> wants(member, request, now))
            .isPresent();
    return wanted
        ? new Target(
            subscriptions.of(request.userId()), preferences.of(request.userId()).quietUntil(now))
        : new Target(List.of(), null);
  }

  private static boolean wants(MemberSettings member, PushRequest request, Instant now) {
    return member.push()
        && member.readSeq() < request.seq()
        && !member.isSilent(now)
        && (member.level() == Level.ALL || request.mention());
  }

  @Transactional
  public void gone(Subscription subscription) {
    subscriptions.remove(subscription.userId(), subscription.endpoint());
  }
}
