package dev.chatcluster.auth.tokens;

import java.time.Duration;

/**
 * What access tokens say.
 *
 * @param issuer the claim {@code iss}
 * @param life how long one is good; how long a stolen one is good, too
 */
public record TokenSettings(String issuer, Duration life) {}
