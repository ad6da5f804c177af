package dev.chatcluster.notification.weekly.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** When whose summary is due. Works in the caller's transaction. */
public interface WeeklyTimes {
  /** Somebody whose summary is due. */
  record Due(UUID userId, Instant dueAt) {}

  /** Plans the next one by a zone's Monday. */
  void plan(UUID userId, ZoneId zone);

  /** Plans for members of conversations for whom nobody has yet; returns how many there were. */
  int planForNewcomers();

  /** Locks some until the transaction ends; others take others. */
  List<Due> lockDue(int limit);
}
