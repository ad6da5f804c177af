import { describe, expect, it } from 'vitest';
import type { LogEvent, Message } from '@/lib/api/types';
import { applyToWindow, emptyWindow } from './window';

const message = (id: string, seq: number, change: Partial<Message> = {}): Message => ({
  id,
  conversationId: 'c',
  seq,
  senderId: 'a',
  type: 'text',
  content: `text ${id}`,
  createdAt: '2026-01-01T00:00:00Z',
  editedAt: null,
  deletedAt: null,
  ...change,
});
const event = (seq: number, type: LogEvent['type'], about?: Message): LogEvent => ({
  conversationId: 'c',
  seq,
  type,
  actorId: 'a',
  at: '2026-01-01T00:00:00Z',
  message: about,
});

describe('the window of messages', () => {
  it('takes a message once, in the order of the log', () => {
    const events = [
      event(2, 'message.created', message('b', 2)),
      event(1, 'message.created', message('a', 1)),
      event(2, 'message.created', message('b', 2)),
    ];
    expect(events.reduce(applyToWindow, emptyWindow).messages.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('edits in place and keeps the place of the first writing', () => {
    const start = applyToWindow(emptyWindow, event(1, 'message.created', message('a', 1)));
    const edited = message('a', 9, { content: 'new', editedAt: '2026-01-02T00:00:00Z' });
    const [only] = applyToWindow(start, event(9, 'message.edited', edited)).messages;
    expect(only).toMatchObject({ seq: 1, content: 'new' });
  });

  it('never brings a deleted text back', () => {
    const start = applyToWindow(emptyWindow, event(1, 'message.created', message('a', 1)));
    const deleted = message('a', 1, { content: null, deletedAt: '2026-01-03T00:00:00Z' });
    const stale = message('a', 1, { content: 'old', editedAt: '2026-01-02T00:00:00Z' });
    const after = [event(3, 'message.deleted', deleted), event(2, 'message.edited', stale)].reduce(
      applyToWindow,
      start,
    );
    expect(after.messages[0]?.content).toBeNull();
  });

  it('keeps what the conversation says about itself apart from messages', () => {
    const after = applyToWindow(emptyWindow, event(4, 'group.renamed'));
    expect(after.notices).toHaveLength(1);
    expect(after.messages).toHaveLength(0);
  });
});
