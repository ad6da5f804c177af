/** The sockets of this node. */
@NullMarked
package dev.chatcluster.socket.sessions;

import org.jspecify.annotations.NullMarked;
