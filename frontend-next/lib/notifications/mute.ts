import type { ConversationNotifications } from '@/lib/api/types';

/** "Until I turn it on again", as an instant that nobody here will see. */
export const forever = '9999-12-31T00:00:00Z';

const hourMs = 3_600_000;

export function hoursFrom(now: number, hours: number): string {
  return new Date(now + hours * hourMs).toISOString();
}

/** Until when a conversation is muted, if it is. */
export function mutedUntil(setting: ConversationNotifications | undefined, now: number): string | null {
  const until = setting?.mutedUntil;
  return until && Date.parse(until) > now ? until : null;
}

export function isForever(until: string): boolean {
  return Date.parse(until) >= Date.parse(forever);
}

/** Whether nothing is told of a conversation, for whichever reason. */
export function isQuiet(setting: ConversationNotifications | undefined, now: number): boolean {
  return setting?.level === 'nothing' || mutedUntil(setting, now) !== null;
}
