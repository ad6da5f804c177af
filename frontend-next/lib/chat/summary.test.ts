import { describe, expect, it } from 'vitest';
import type { Conversation, LogEvent, Message } from '@/lib/api/types';
import { applyMark, applyToSummary } from './summary';

const at = '2026-01-02T00:00:00Z';
const member = (userId: string) => ({ userId, role: 'MEMBER' as const, readSeq: 0, deliveredSeq: 0, joinedAt: at });
const conversation: Conversation = {
  id: 'c',
  kind: 'GROUP',
  name: 'Team',
  photoUrl: null,
  lastSeq: 3,
  createdAt: at,
  lastActivityAt: '2026-01-01T00:00:00Z',
  lastMessage: null,
  unreadCount: 0,
  readSeq: 3,
  role: 'MEMBER',
  memberCount: 2,
  members: [member('me'), member('ada')],
};
const message = (senderId: string, seq: number): Message => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  senderId,
  type: 'text',
  content: 'hi',
  createdAt: at,
  editedAt: null,
  deletedAt: null,
});
const event = (seq: number, change: Partial<LogEvent>): LogEvent => ({
  conversationId: 'c',
  seq,
  type: 'message.created',
  actorId: 'ada',
  at,
  ...change,
});

describe('a line of the conversation list', () => {
  it('counts what others write, and nothing twice', () => {
    const once = applyToSummary(conversation, event(4, { message: message('ada', 4) }), 'me');
    expect(once).toMatchObject({ unreadCount: 1, lastSeq: 4, lastActivityAt: at });
    expect(applyToSummary(once, event(4, { message: message('ada', 4) }), 'me')).toBe(once);
  });

  it('does not count what I write', () => {
    expect(applyToSummary(conversation, event(4, { message: message('me', 4) }), 'me')).toMatchObject({
      unreadCount: 0,
      readSeq: 4,
    });
  });

  it('follows members and roles', () => {
    const change = event(4, {
      type: 'members.changed',
      added: [{ userId: 'bo', role: 'MEMBER' }],
      removed: ['ada'],
      roles: [{ userId: 'me', role: 'ADMIN' }],
    });
    const next = applyToSummary(conversation, change, 'me');
    expect(next.members.map(({ userId }) => userId)).toEqual(['me', 'bo']);
    expect(next).toMatchObject({ role: 'ADMIN', memberCount: 2 });
  });

  it('clears the count when I read elsewhere, and never moves marks back', () => {
    const unread = applyToSummary(conversation, event(4, { message: message('ada', 4) }), 'me');
    const mark = { conversationId: 'c', userId: 'me', readSeq: 4, deliveredSeq: 4 };
    const read = applyMark(unread, mark, 'me');
    expect(read).toMatchObject({ unreadCount: 0, readSeq: 4 });
    expect(applyMark(read, { ...mark, readSeq: 2, deliveredSeq: 2 }, 'me').readSeq).toBe(4);
  });
});
