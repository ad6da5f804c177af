package dev.chatcluster.user.domain;

import java.time.Duration;

/**
 * Every limit and time-out of this service.
 *
 * @param maxFriends friends of one person
 * @param maxRequests friend requests that one person has open, and that wait for one person
 * @param maxBlocks people that one person has blocked
 * @param maxIds people asked for at once over REST
 * @param maxContacts people of one contact check
 * @param maxReports people of one heartbeat
 * @param presenceLife how long a report counts without another one
 * @param lastSeenKept how long it is remembered when somebody was last there
 */
public record Limits(
    int maxFriends,
    int maxRequests,
    int maxBlocks,
    int maxIds,
    int maxContacts,
    int maxReports,
    Duration presenceLife,
    Duration lastSeenKept) {
  public static final Limits DEFAULT =
      new Limits(5000, 500, 5000, 100, 500, 1000, Duration.ofSeconds(45), Duration.ofDays(30));
}
