package dev.chatcluster.notification.domain;

import java.time.Duration;

/**
 * Every limit and time-out of this service.
 *
 * @param missedAfter how long a message is unread before a mail tells of it
 * @param missedEvery the shortest time between two such mails about one conversation
 * @param staleAfter what is older when it is heard changes what is known, and notifies nobody
 * @param notificationsKept how long a notification stays in the centre
 * @param subscriptionsPerPerson browsers that one person may have pushed to
 * @param idsAtOnce notifications marked as read by one request
 * @param batch rows that one run of a worker takes
 * @param lease how long a row that was taken belongs to its taker: then the taker has died
 * @param pushLife how long a push service keeps a message for a browser that is away
 * @param pushAttempts at a push service that does not answer well
 * @param mailGivenUpAfter how long a mail is tried for
 * @param firstPause after a mail or push could not be handed over, or a mail is not sent yet
 * @param longestPause up to which it doubles
 * @param requestsKept how long it is remembered that a mail was asked for
 * @param keysKept how long a process's public key is published after its last sign of life
 * @param callTimeout of one call of another service
 */
public record Limits(
    Duration missedAfter,
    Duration missedEvery,
    Duration staleAfter,
    Duration notificationsKept,
    int subscriptionsPerPerson,
    int idsAtOnce,
    int batch,
    Duration lease,
    Duration pushLife,
    int pushAttempts,
    Duration mailGivenUpAfter,
    Duration firstPause,
    Duration longestPause,
    Duration requestsKept,
    Duration keysKept,
    Duration callTimeout) {
  public static final Limits DEFAULT =
      new Limits(
          Duration.ofMinutes(15),
          Duration.ofHours(4),
          Duration.ofDays(1),
          Duration.ofDays(90),
          20,
          100,
          50,
          Duration.ofMinutes(2),
          Duration.ofDays(1),
          6,
          Duration.ofDays(3),
          Duration.ofSeconds(2),
          Duration.ofMinutes(10),
          Duration.ofDays(30),
          Duration.ofDays(2),
          Duration.ofSeconds(3));

  /** The same with other delays of the mail about missed messages: an installation may set them. */
  public Limits withMissed(Duration after, Duration every) {
    return new Limits(
        after,
        every,
        staleAfter,
        notificationsKept,
        subscriptionsPerPerson,
        idsAtOnce,
        batch,
        lease,
        pushLife,
        pushAttempts,
        mailGivenUpAfter,
        firstPause,
        longestPause,
        requestsKept,
        keysKept,
        callTimeout);
  }

  /** The pause after so many attempts. */
  public Duration pauseAfter(int attempts) {
    Duration pause = firstPause.multipliedBy(1L << Math.min(20, Math.max(0, attempts - 1)));
    return pause.compareTo(longestPause) < 0 ? pause : longestPause;
  }
}
