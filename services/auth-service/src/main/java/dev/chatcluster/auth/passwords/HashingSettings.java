package dev.chatcluster.auth.passwords;

import java.time.Duration;

/**
 * How dear a password's hash is.
 *
 * @param memoryKib memory of one hash
 * @param concurrency hashes at once: times {@code memoryKib} is the most memory that sign-ins can
 *     take
 * @param patience how long a request waits for its turn before it is sent away
 */
public record HashingSettings(
    int memoryKib, int iterations, int parallelism, int concurrency, Duration patience) {}
