import type { QuietHours } from '@/lib/api/types';

export const usualQuietHours: QuietHours = { from: '22:00', to: '07:00' };

/** What an account has before anybody chose. */
export const unchosenTimeZone = 'UTC';

export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || unchosenTimeZone;
}

/** The zones that this browser knows, UTC, and the one that is set, whatever it is called. */
export function timeZones(chosen: string): string[] {
  return [...new Set([unchosenTimeZone, chosen, ...Intl.supportedValuesOf('timeZone')])].sort();
}
