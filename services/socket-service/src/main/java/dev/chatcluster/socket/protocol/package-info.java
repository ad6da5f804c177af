/** The frames of the socket and their bounds. */
@NullMarked
package dev.chatcluster.socket.protocol;

import org.jspecify.annotations.NullMarked;
