/** Who is there now, and who was when. */
@NullMarked
package dev.chatcluster.user.presence.domain;

import org.jspecify.annotations.NullMarked;
