package dev.chatcluster.chat.domain;

/**
 * Every bound of this service.
 *
 * @param contentLength characters of a message
 * @param groupNameLength characters of a group's name
 * @param photoUrlLength characters of a photo's address
 * @param groupMembers people in a group
 * @param membersPerChange people added or removed by one request
 * @param membersShown members that a conversation carries along; the rest is paged
 * @param eventsPerPage entries of the log at once
 * @param unreadCounted where counting unread messages ends ("99+")
 */
public record Limits(
    int contentLength,
    int groupNameLength,
    int photoUrlLength,
    int groupMembers,
    int membersPerChange,
    int membersShown,
    int eventsPerPage,
    int unreadCounted) {
  public static final Limits STANDARD = new Limits(8000, 80, 500, 500, 100, 50, 500, 100);
}
