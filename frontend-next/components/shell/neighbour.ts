import type { Conversation } from '@/lib/api/types';

type Entry = Pick<Conversation, 'id' | 'unreadCount'>;

/** The conversation before or after the current one in the list, only unread ones when asked so. */
export function neighbour(
  list: readonly Entry[],
  current: string | null,
  step: 1 | -1,
  unread: boolean,
): string | null {
  const from = list.findIndex(({ id }) => id === current);
  const start = from === -1 && step === -1 ? list.length : from;
  for (let index = start + step; index >= 0 && index < list.length; index += step) {
    const entry = list[index];
    if (entry && (!unread || entry.unreadCount > 0)) return entry.id;
  }
  return null;
}
