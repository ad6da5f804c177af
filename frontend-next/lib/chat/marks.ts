import type { Member, Message } from '@/lib/api/types';

export type Receipt = { state: 'sent' | 'delivered' | 'read'; readBy: string[] };
export type Marks = ReadonlyMap<string, Receipt>;

/**
 * How far my messages came. Each state is shown once, on the last message that it is true for: read by someone,
 * received by everyone, and merely stored.
 */
export function marksOf(messages: readonly Message[], members: readonly Member[], me: string): Marks {
  const others = members.filter(({ userId }) => userId !== me);
  const furthestRead = Math.max(0, ...others.map(({ readSeq }) => readSeq));
  const receivedByAll = others.length > 0 ? Math.min(...others.map(({ deliveredSeq }) => deliveredSeq)) : 0;
  const marks = new Map<string, Receipt>();
  let shown = 0;
  for (let index = messages.length - 1; index >= 0 && shown < 3; index--) {
    const message = messages[index];
    if (!message || message.senderId !== me || message.deletedAt) continue;
    const level = message.seq <= furthestRead ? 3 : message.seq <= receivedByAll ? 2 : 1;
    if (level <= shown) continue;
    shown = level;
    const readBy = others.filter(({ readSeq }) => readSeq >= message.seq).map(({ userId }) => userId);
    marks.set(message.id, { state: level === 3 ? 'read' : level === 2 ? 'delivered' : 'sent', readBy });
  }
  return marks;
}
