import type { NotificationItem } from '@/lib/api/types';

export type Inbox = {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  error: unknown;
  /** Newest first; empty until the list was asked for. */
  items: readonly NotificationItem[];
  nextCursor: string | null;
  unread: number;
};

export const emptyInbox: Inbox = { status: 'idle', error: null, items: [], nextCursor: null, unread: 0 };

/** A new notification, or one that we have again with a higher count. */
export function withShown(inbox: Inbox, item: NotificationItem, unread: number): Inbox {
  if (inbox.status !== 'ready') return { ...inbox, unread };
  return { ...inbox, unread, items: merge([item], inbox.items) };
}

/** These are read, or all of them when none are named. */
export function withRead(inbox: Inbox, ids: readonly string[] | null, unread: number): Inbox {
  const wanted = ids && new Set(ids);
  const items = inbox.items.map((item) =>
    item.read || (wanted && !wanted.has(item.id)) ? item : { ...item, read: true },
  );
  return { ...inbox, unread, items };
}

/** What is newly told replaces what was known under the same id. */
export function merge(fresh: readonly NotificationItem[], known: readonly NotificationItem[]): NotificationItem[] {
  const told = new Set(fresh.map(({ id }) => id));
  return [...fresh, ...known.filter(({ id }) => !told.has(id))].sort(newestFirst);
}

function newestFirst(a: NotificationItem, b: NotificationItem): number {
  const apart = Date.parse(b.at) - Date.parse(a.at);
  return apart !== 0 ? apart : a.id < b.id ? 1 : -1;
}
