package dev.chatcluster.chat.persistence;

import dev.chatcluster.chat.domain.Change;

/** The words that the log's column {@code type} holds, the same as clients see. */
final class EventTypes {
  static final String MESSAGE_CREATED = "message.created";
  static final String MESSAGE_EDITED = "message.edited";
  static final String MESSAGE_DELETED = "message.deleted";
  static final String CONVERSATION_CREATED = "conversation.created";
  static final String MEMBERS_CHANGED = "members.changed";
  static final String GROUP_RENAMED = "group.renamed";
  static final String GROUP_PHOTO_CHANGED = "group.photo-changed";

  private EventTypes() {}

  static String name(Change change) {
    return switch (change) {
      case Change.MessageCreated c -> MESSAGE_CREATED;
      case Change.MessageEdited c -> MESSAGE_EDITED;
      case Change.MessageDeleted c -> MESSAGE_DELETED;
      case Change.ConversationCreated c -> CONVERSATION_CREATED;
      case Change.MembersChanged c -> MEMBERS_CHANGED;
      case Change.GroupRenamed c -> GROUP_RENAMED;
      case Change.GroupPhotoChanged c -> GROUP_PHOTO_CHANGED;
    };
  }
}
