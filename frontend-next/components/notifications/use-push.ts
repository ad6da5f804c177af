'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from 'next-intl';
import { useMe } from '@/components/session/chat-context';
import { preferredLocale } from '@/i18n/locales';
import { pushState, turnOffPush, turnOnPush } from '@/lib/push/subscription';

const queryKey = ['push-here'];

/** Push messages in this browser: how it stands, and turning them on and off. */
export function usePush() {
  const me = useMe();
  const language = preferredLocale(useLocale());
  const queries = useQueryClient();
  // The permission is changed in the browser's own settings, too: looked at again on return.
  const { data: state } = useQuery({ queryKey, queryFn: () => pushState(me), refetchOnWindowFocus: 'always' });
  const { mutate, isPending, error } = useMutation({
    mutationFn: (on: boolean) => (on ? turnOnPush(me, language) : turnOffPush(me)),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  });
  return { state, busy: isPending, error, turn: mutate };
}
