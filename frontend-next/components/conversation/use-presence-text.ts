'use client';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import type { Presence } from '@/lib/api/types';

/** Online, away, or when someone was last seen, in the words of the reader's language. */
export function usePresenceText(): (presence: Presence | undefined) => string {
  const t = useTranslations('presence');
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  return (presence) => {
    // A space keeps the line's height until the answer is there.
    if (!presence) return '\u00a0';
    if (presence.status === 'ONLINE') return t('online');
    if (presence.status === 'AWAY') return t('away');
    if (!presence.lastSeenAt) return t('offline');
    const seen = new Date(presence.lastSeenAt);
    return t('lastSeen', { when: format.relativeTime(seen > now ? now : seen, now) });
  };
}
