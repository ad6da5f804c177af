import { describe, expect, it } from 'vitest';
import type { LogEvent, Member, Message } from '@/lib/api/types';
import { marksOf } from './marks';
import { type RowInput, rowsOf } from './rows';

const message = (seq: number, senderId: string, createdAt: string): Message => ({
  id: `m${seq}`,
  conversationId: 'c',
  seq,
  senderId,
  type: 'text',
  content: 'hi',
  createdAt,
  editedAt: null,
  deletedAt: null,
});
const member = (userId: string, readSeq: number, deliveredSeq = readSeq): Member => ({
  userId,
  role: 'MEMBER',
  readSeq,
  deliveredSeq,
  joinedAt: '',
});
const renamed = (seq: number): LogEvent => ({
  conversationId: 'c',
  seq,
  type: 'group.renamed',
  actorId: 'ada',
  at: '2026-01-01T12:02:00',
});
const base: RowInput = {
  messages: [],
  notices: [],
  outgoing: [],
  members: [],
  me: 'me',
  reachedStart: false,
  newAfter: null,
};
const shape = (input: Partial<RowInput>) =>
  rowsOf({ ...base, ...input }).map((row) => ('head' in row ? `${row.key}${row.head ? '*' : ''}` : row.kind));

describe('the rows of a conversation', () => {
  it('groups what one person writes within five minutes', () => {
    const messages = [
      message(1, 'ada', '2026-01-01T12:00:00'),
      message(2, 'ada', '2026-01-01T12:04:00'),
      message(3, 'bo', '2026-01-01T12:05:00'),
      message(4, 'bo', '2026-01-01T12:11:00'),
    ];
    expect(shape({ messages })).toEqual(['day', 'm1*', 'm2', 'm3*', 'm4*']);
  });

  it('starts every day anew', () => {
    const messages = [message(1, 'ada', '2026-01-01T23:59:00'), message(2, 'ada', '2026-01-02T00:01:00')];
    expect(shape({ messages })).toEqual(['day', 'm1*', 'day', 'm2*']);
  });

  it('draws one line above the first new message of someone else', () => {
    const messages = [
      message(1, 'ada', '2026-01-01T12:00:00'),
      message(2, 'me', '2026-01-01T12:00:10'),
      message(3, 'ada', '2026-01-01T12:00:20'),
      message(4, 'ada', '2026-01-01T12:00:30'),
    ];
    expect(shape({ messages, newAfter: 1 })).toEqual(['day', 'm1*', 'm2*', 'unread', 'm3*', 'm4']);
  });

  it('puts notices where they happened and collapses neighbours', () => {
    const messages = [message(1, 'ada', '2026-01-01T12:00:00'), message(4, 'ada', '2026-01-01T12:03:00')];
    expect(shape({ messages, notices: [renamed(2), renamed(3)], reachedStart: true })).toEqual([
      'start',
      'day',
      'm1*',
      'notices',
      'm4*',
    ]);
  });

  it('ends with what is still on its way', () => {
    const item = {
      id: 'x',
      conversationId: 'c',
      content: 'later',
      createdAt: '2026-01-01T12:00:30',
      state: 'pending' as const,
    };
    expect(shape({ messages: [message(1, 'me', '2026-01-01T12:00:00')], outgoing: [item] })).toEqual([
      'day',
      'm1*',
      'x',
    ]);
  });
});

describe('the marks of own messages', () => {
  const mine = [1, 2, 3, 4].map((seq) => message(seq, 'me', '2026-01-01T12:00:00'));

  it('shows each state on the last message that it is true for', () => {
    const marks = marksOf(mine, [member('me', 4), member('ada', 2, 3)], 'me');
    expect([...marks].map(([id, { state }]) => `${id} ${state}`)).toEqual(['m4 sent', 'm3 delivered', 'm2 read']);
  });

  it('in a group, is delivered when all have it and read when one has', () => {
    const marks = marksOf(mine, [member('me', 4), member('ada', 4), member('bo', 0, 1)], 'me');
    expect([...marks]).toEqual([['m4', { state: 'read', readBy: ['ada'] }]]);
  });
});
