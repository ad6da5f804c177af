/** A client as the browser is one: socket, client rule, outbox, token refresh. */
@NullMarked
package dev.chatcluster.bench.client;

import org.jspecify.annotations.NullMarked;
