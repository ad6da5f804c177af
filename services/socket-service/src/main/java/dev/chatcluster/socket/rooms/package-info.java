/** Which sockets of this node hear which conversation, and how the nodes tell each other. */
@NullMarked
package dev.chatcluster.socket.rooms;

import org.jspecify.annotations.NullMarked;
