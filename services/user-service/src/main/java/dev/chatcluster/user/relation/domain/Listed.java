package dev.chatcluster.user.relation.domain;

import dev.chatcluster.user.profile.domain.Profile;
import java.time.Instant;

/** Somebody in a list of relations, and since when they are in it. */
public record Listed(Profile profile, Instant since) {}
