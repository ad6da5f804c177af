package dev.chatcluster.notification.push.domain;

import java.net.URI;
import java.util.UUID;

/**
 * A browser that takes pushes for somebody.
 *
 * @param p256dh the browser's public key, an uncompressed point of P-256
 * @param auth a secret of 16 bytes that it shares with us
 */
public record Subscription(UUID userId, URI endpoint, byte[] p256dh, byte[] auth) {}
