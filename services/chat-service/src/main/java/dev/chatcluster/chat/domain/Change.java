package dev.chatcluster.chat.domain;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an entry of the log says. */
public sealed interface Change {
  /** A change of a message carries the message as it stands after it. */
  sealed interface OfMessage extends Change {
    Message message();
  }

  record MessageCreated(Message message) implements OfMessage {}

  record MessageEdited(Message message) implements OfMessage {}

  record MessageDeleted(Message message) implements OfMessage {}

  record ConversationCreated(Map<UUID, Role> members) implements Change {
    public ConversationCreated {
      members = Map.copyOf(members);
    }
  }

  record MembersChanged(Map<UUID, Role> added, List<UUID> removed, Map<UUID, Role> roles)
      implements Change {
    public MembersChanged {
      added = Map.copyOf(added);
      removed = List.copyOf(removed);
      roles = Map.copyOf(roles);
    }

    public boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty() && roles.isEmpty();
    }
  }

  record GroupRenamed(String name, @Nullable String photoUrl) implements Change {}

  record GroupPhotoChanged(String name, @Nullable String photoUrl) implements Change {}
}
