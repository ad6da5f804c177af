package dev.chatcluster.user.presence.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Where presence is kept for as long as it is renewed. It may be lost at any time. */
public interface PresenceStore {
  /**
   * Keeps what a source reports beside what others reported.
   *
   * @param source a node or session; its earlier report of a person is replaced
   */
  void report(String source, List<PresenceReport> reports);

  /** Those of whom anything is known; the most present report counts. */
  Map<UUID, Presence> find(Collection<UUID> userIds);
}
