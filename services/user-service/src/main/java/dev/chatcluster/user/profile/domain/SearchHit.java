package dev.chatcluster.user.profile.domain;

/** Somebody found, and where they stand among those found. */
public record SearchHit(Profile profile, SearchPosition position) {}
