package dev.chatcluster.socket.protocol;

import java.time.Duration;

/**
 * Every bound of this service.
 *
 * @param frameBytes of one message from a client, all its fragments together
 * @param contentLength characters of a chat message
 * @param sendsPerSecond chat:send a socket may go on sending; twice as many in a burst
 * @param framesPerSecond frames of any kind a socket may go on sending; twice as many in a burst
 * @param refusalsBeforeClose frames refused for their rate before the socket is closed
 * @param malformedBeforeClose frames that cannot be read before the socket is closed
 * @param queuedFrames frames waiting for a slow reader before its socket is closed
 * @param queuedChars the same in characters
 * @param closeGrace how long a slow reader may take to hear why it is closed
 * @param silence without any frame from the client before its socket is closed
 * @param syncConversations in one chat:sync
 * @param syncEvents of one conversation before the client must reload it instead
 * @param openTimeout for what a new socket needs from chat-service and Redis
 */
public record Limits(
    int frameBytes,
    int contentLength,
    int sendsPerSecond,
    int framesPerSecond,
    int refusalsBeforeClose,
    int malformedBeforeClose,
    int queuedFrames,
    long queuedChars,
    Duration closeGrace,
    Duration silence,
    int syncConversations,
    int syncEvents,
    Duration openTimeout) {
  public static final Limits STANDARD =
      new Limits(
          65_536,
          8000,
          100,
          200,
          500,
          20,
          2000,
          4L * 1024 * 1024,
          Duration.ofSeconds(5),
          Duration.ofSeconds(75),
          50,
          1000,
          Duration.ofSeconds(10));
}
