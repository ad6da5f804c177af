import { describe, expect, it } from 'vitest';
import type { NotificationItem } from '@/lib/api/types';
import { emptyInbox, type Inbox, merge, withRead, withShown } from './inbox';

const item = (id: string, minute: number, change: Partial<NotificationItem> = {}): NotificationItem => ({
  id,
  kind: 'mention',
  at: `2026-03-01T12:${String(minute).padStart(2, '0')}:00Z`,
  read: false,
  ...change,
});
const inbox = (...items: NotificationItem[]): Inbox => ({
  ...emptyInbox,
  status: 'ready',
  items,
  unread: items.filter(({ read }) => !read).length,
});
const ids = ({ items }: Inbox) => items.map(({ id }) => id);

describe('the notification centre', () => {
  it('puts the newest first', () => {
    expect(ids(withShown(inbox(item('b', 2), item('a', 1)), item('c', 3), 3))).toEqual(['c', 'b', 'a']);
    expect(merge([item('a', 1)], [item('b', 1)]).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('shows one that counts on once, at its new time', () => {
    const before = inbox(item('b', 2), item('a', 1, { kind: 'missed-messages', count: 1 }));
    const after = withShown(before, item('a', 3, { kind: 'missed-messages', count: 2 }), 2);
    expect(ids(after)).toEqual(['a', 'b']);
    expect(after.items[0]?.count).toBe(2);
    expect(after.unread).toBe(2);
  });

  it('only counts until its list is asked for', () => {
    const after = withShown(emptyInbox, item('a', 1), 7);
    expect(after.items).toEqual([]);
    expect(after.unread).toBe(7);
  });

  it('marks some or all as read', () => {
    const before = inbox(item('c', 3), item('b', 2), item('a', 1));
    expect(withRead(before, ['b'], 2).items.map(({ read }) => read)).toEqual([false, true, false]);
    expect(withRead(before, ['b'], 2).unread).toBe(2);
    expect(withRead(before, null, 0).items.every(({ read }) => read)).toBe(true);
  });

  it('leaves what was read before as it is', () => {
    const read = item('a', 1, { read: true });
    expect(withRead(inbox(read), null, 0).items[0]).toBe(read);
  });
});
