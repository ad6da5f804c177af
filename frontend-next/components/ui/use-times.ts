'use client';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { dayOf } from '@/lib/chat/rows';

const dayMs = 86_400_000;

/** For narrow places: the time today, the weekday this week, else the date. */
export function useShortTime(instant: string): string {
  const format = useFormatter();
  const now = useNow();
  const date = new Date(instant);
  if (dayOf(instant) === dayOf(now.toISOString())) return format.dateTime(date, { timeStyle: 'short' });
  if (now.getTime() - date.getTime() < 6 * dayMs) return format.dateTime(date, { weekday: 'short' });
  return format.dateTime(date, { dateStyle: 'short' });
}

/** The name of a day in the conversation: today, yesterday, or its date. */
export function useDayName(): (instant: string) => string {
  const t = useTranslations('days');
  const format = useFormatter();
  const now = useNow();
  return (instant) => {
    const day = dayOf(instant);
    if (day === dayOf(now.toISOString())) return t('today');
    if (day === dayOf(new Date(now.getTime() - dayMs).toISOString())) return t('yesterday');
    const date = new Date(instant);
    const sameYear = date.getFullYear() === now.getFullYear();
    return format.dateTime(date, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      year: sameYear ? undefined : 'numeric',
    });
  };
}

export function useClock(): (instant: string) => string {
  const format = useFormatter();
  return (instant) => format.dateTime(new Date(instant), { timeStyle: 'short' });
}

export function useFullTime(): (instant: string) => string {
  const format = useFormatter();
  return (instant) => format.dateTime(new Date(instant), { dateStyle: 'long', timeStyle: 'short' });
}
