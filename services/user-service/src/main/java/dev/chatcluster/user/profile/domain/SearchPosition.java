package dev.chatcluster.user.profile.domain;

import java.util.UUID;

/**
 * Sorted by this, best first.
 *
 * @param rank 0 is the handle itself, 1 a handle that begins so, 2 a word of the name that begins
 *     so, 3 what resembles it
 * @param similarity 0 to 1, higher is better
 */
public record SearchPosition(int rank, float similarity, String handle, UUID id) {}
