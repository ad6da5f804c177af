package dev.chatcluster.notification.inbox.rest;

/** How many notifications are unread. */
public record UnreadView(int unread) {}
