package dev.chatcluster.notification.push.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a browser needs to subscribe: its applicationServerKey. */
public record PushKeyView(@Schema(description = "URL-safe Base64") String publicKey) {}
