package dev.chatcluster.user.relation.domain;

import java.time.Instant;
import java.util.UUID;

/** Lists are sorted by this: newest first, then by id. */
public record ListPosition(Instant since, UUID id) {}
