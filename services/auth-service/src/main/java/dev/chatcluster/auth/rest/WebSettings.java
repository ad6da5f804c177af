package dev.chatcluster.auth.rest;

import java.util.Set;

/**
 * How browsers reach us.
 *
 * @param origins the origins that our pages come from
 * @param secureCookie whether the cookie goes over HTTPS only; off for a local installation
 * @param behindEdge whether an edge of ours sets X-Forwarded-For; off, the peer itself is the
 *     client
 */
public record WebSettings(Set<String> origins, boolean secureCookie, boolean behindEdge) {
  public WebSettings {
    origins = Set.copyOf(origins);
  }
}
