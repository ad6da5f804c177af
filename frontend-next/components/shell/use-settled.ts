'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { useEffect } from 'react';
import { preferencesKey } from '@/components/notifications/use-preferences';
import { useMe } from '@/components/session/chat-context';
import { preferredLocale } from '@/i18n/locales';
import { fetchTheRest } from './lazy-views';

const settleMs = 1500;

/** What can wait until the first view had time to settle. */
export function useSettled(): void {
  const me = useMe();
  const queries = useQueryClient();
  const language = preferredLocale(useLocale());
  useEffect(() => {
    const timer = setTimeout(() => {
      fetchTheRest();
      import('@/lib/notifications/settle')
        .then(({ settleNotifications }) => settleNotifications(me, language))
        // Settings that are open already must not put the old ones back.
        .then((changed) => changed && queries.setQueryData(preferencesKey, changed))
        .catch(() => undefined);
    }, settleMs);
    return () => clearTimeout(timer);
  }, [me, language, queries]);
}
