import type { Conversation, LogEvent, Member } from '@/lib/api/types';
import type { ReadMark } from '@/lib/socket/frames';
import { laterCopy } from './message';

/** The server counts no further: shown as "99+". */
const unreadCeiling = 100;

/** What one event of the log changes in a conversation's line in the list. */
export function applyToSummary(conversation: Conversation, event: LogEvent, me: string): Conversation {
  if (event.seq <= conversation.lastSeq) return conversation;
  const next = { ...conversation, lastSeq: event.seq };
  switch (event.type) {
    case 'message.created':
      return event.message ? withNewMessage(next, event, me) : next;
    case 'message.edited':
    case 'message.deleted': {
      const last = next.lastMessage;
      if (last && event.message?.id === last.id)
        next.lastMessage = laterCopy(last, { ...event.message, seq: last.seq });
      return next;
    }
    case 'group.renamed':
      return { ...next, name: event.name ?? next.name, lastActivityAt: event.at };
    case 'group.photo-changed':
      return { ...next, photoUrl: event.photoUrl ?? null, lastActivityAt: event.at };
    default:
      return withMembers({ ...next, lastActivityAt: event.at }, event, me);
  }
}

function withNewMessage(conversation: Conversation, event: LogEvent, me: string): Conversation {
  const own = event.message?.senderId === me;
  return {
    ...conversation,
    lastMessage: event.message ?? null,
    lastActivityAt: event.at,
    readSeq: own ? event.seq : conversation.readSeq,
    unreadCount: own ? 0 : Math.min(unreadCeiling, conversation.unreadCount + 1),
  };
}

function withMembers(conversation: Conversation, event: LogEvent, me: string): Conversation {
  const removed = new Set(event.removed ?? []);
  const known = new Set(conversation.members.map(({ userId }) => userId));
  const added = (event.added ?? []).filter(({ userId }) => !known.has(userId));
  const roles = new Map((event.roles ?? []).map(({ userId, role }) => [userId, role]));
  const members: Member[] = [
    ...conversation.members,
    ...added.map(({ userId, role }) => ({ userId, role, readSeq: 0, deliveredSeq: 0, joinedAt: event.at })),
  ]
    .filter(({ userId }) => !removed.has(userId))
    .map((member) => ({ ...member, role: roles.get(member.userId) ?? member.role }));
  return {
    ...conversation,
    members,
    memberCount: conversation.memberCount + added.length - removed.size,
    role: roles.get(me) ?? conversation.role,
  };
}

/** How far somebody has received and read; marks only ever move forward. */
export function applyMark(conversation: Conversation, mark: ReadMark, me: string): Conversation {
  const members = conversation.members.map((member) =>
    member.userId === mark.userId
      ? {
          ...member,
          readSeq: Math.max(member.readSeq, mark.readSeq),
          deliveredSeq: Math.max(member.deliveredSeq, mark.deliveredSeq, mark.readSeq),
        }
      : member,
  );
  if (mark.userId !== me || mark.readSeq <= conversation.readSeq) return { ...conversation, members };
  const readAll = mark.readSeq >= (conversation.lastMessage?.seq ?? 0);
  return { ...conversation, members, readSeq: mark.readSeq, unreadCount: readAll ? 0 : conversation.unreadCount };
}

export function byActivity(a: Conversation, b: Conversation): number {
  return a.lastActivityAt < b.lastActivityAt ? 1 : a.lastActivityAt > b.lastActivityAt ? -1 : 0;
}
