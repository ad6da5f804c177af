package dev.chatcluster.auth.domain;

import java.time.Instant;

/**
 * What a person holds after signing in.
 *
 * @param refreshUntil when the refresh token is of no use any more
 */
public record SignedIn(
    Account account, AccessTokens.Issued access, RefreshToken refresh, Instant refreshUntil) {}
