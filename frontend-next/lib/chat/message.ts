import type { Message } from '@/lib/api/types';

/**
 * Which of two copies of a message is the later one. A reload may overtake the log, and an old edit that comes after
 * it must not bring deleted words back.
 */
export function laterCopy(a: Message, b: Message): Message {
  if (a.deletedAt) return a;
  if (b.deletedAt) return b;
  return (b.editedAt ?? '') >= (a.editedAt ?? '') ? b : a;
}

/** Merges messages into a list that is sorted by seq and holds each message once. */
export function mergeMessages(known: readonly Message[], incoming: readonly Message[]): Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  for (const message of incoming) {
    const before = byId.get(message.id);
    byId.set(message.id, before ? laterCopy(before, { ...message, seq: before.seq }) : message);
  }
  return [...byId.values()].sort((a, b) => a.seq - b.seq);
}
