package dev.chatcluster.notification.people.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * How somebody is called.
 *
 * @param changedAt when they came to be called so
 */
public record Person(UUID id, String handle, String displayName, Instant changedAt) {}
