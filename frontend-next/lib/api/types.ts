export type Page<T> = { items: T[]; nextCursor: string | null };

export type AvatarColor =
  | 'red'
  | 'orange'
  | 'amber'
  | 'lime'
  | 'green'
  | 'teal'
  | 'cyan'
  | 'blue'
  | 'indigo'
  | 'violet'
  | 'purple'
  | 'pink';

export type Account = { id: string; handle: string; email: string; displayName: string; roles: string[] };
/** What only its owner sees of an account. */
export type OwnAccount = Account & { emailVerified: boolean; pendingEmail: string | null; locale: string };
export type Session = { accessToken: string; expiresAt: string; user: Account };
export type DeviceSession = {
  id: string;
  deviceName: string | null;
  userAgent: string | null;
  createdAt: string;
  lastUsedAt: string;
  current: boolean;
};

export type Profile = {
  id: string;
  handle: string;
  displayName: string;
  about: string | null;
  avatarColor: AvatarColor;
};
export type WhoMayStart = 'EVERYONE' | 'FRIENDS' | 'NOBODY';
export type OwnProfile = Profile & { whoMayStartConversation: WhoMayStart };
export type PresenceStatus = 'ONLINE' | 'AWAY' | 'OFFLINE';
export type Presence = { userId: string; status: PresenceStatus; lastSeenAt: string | null };

export type Role = 'OWNER' | 'ADMIN' | 'MEMBER';
export type Member = { userId: string; role: Role; readSeq: number; deliveredSeq: number; joinedAt: string };
export type Message = {
  id: string;
  conversationId: string;
  seq: number;
  senderId: string;
  type: string;
  content: string | null;
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
};
export type Conversation = {
  id: string;
  kind: 'DIRECT' | 'GROUP';
  name: string | null;
  photoUrl: string | null;
  lastSeq: number;
  createdAt: string;
  lastActivityAt: string;
  lastMessage: Message | null;
  unreadCount: number;
  readSeq: number;
  role: Role;
  memberCount: number;
  members: Member[];
};

export type EventType =
  | 'conversation.created'
  | 'message.created'
  | 'message.edited'
  | 'message.deleted'
  | 'members.changed'
  | 'group.renamed'
  | 'group.photo-changed';
export type LogEvent = {
  conversationId: string;
  seq: number;
  type: EventType;
  actorId: string;
  at: string;
  message?: Message;
  name?: string | null;
  photoUrl?: string | null;
  added?: { userId: string; role: Role }[];
  removed?: string[];
  roles?: { userId: string; role: Role }[];
};
export type EventPage = { items: LogEvent[]; lastSeq: number; hasMore: boolean };

export type NotificationKind =
  | 'mention'
  | 'missed-messages'
  | 'added-to-group'
  | 'friend-request'
  | 'friend-accepted'
  | 'security';
export type NotificationItem = {
  id: string;
  kind: NotificationKind;
  at: string;
  read: boolean;
  actorId?: string | null;
  actorName?: string | null;
  conversationId?: string | null;
  conversationName?: string | null;
  messageId?: string | null;
  seq?: number | null;
  count?: number | null;
  topic?: string | null;
  device?: string | null;
};
export const notificationLevels = ['all', 'mentions', 'nothing'] as const;
export type NotificationLevel = (typeof notificationLevels)[number];
export type QuietHours = { from: string; to: string };
export type NotificationPreferences = {
  level: NotificationLevel;
  missedMessageMail: boolean;
  weeklySummaryMail: boolean;
  push: boolean;
  quietHours: QuietHours | null;
  timeZone: string;
};
export type ConversationNotifications = {
  conversationId: string;
  level: NotificationLevel;
  mutedUntil: string | null;
};
export type MailCategory = 'missed-messages' | 'weekly-summary';
