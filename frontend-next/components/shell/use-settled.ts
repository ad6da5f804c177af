'use client';
import { useLocale } from 'next-intl';
import { useEffect } from 'react';
import { useMe } from '@/components/session/chat-context';
import { preferredLocale } from '@/i18n/locales';
import { fetchTheRest } from './lazy-views';

const settleMs = 1500;

/** What can wait until the first view had time to settle. */
export function useSettled(): void {
  const me = useMe();
  const language = preferredLocale(useLocale());
  useEffect(() => {
    const timer = setTimeout(() => {
      fetchTheRest();
      import('@/lib/notifications/settle')
        .then(({ settleNotifications }) => settleNotifications(me, language))
        .catch(() => undefined);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [me, language]);
}
