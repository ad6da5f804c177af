'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changePreferences, preferences } from '@/lib/api/notifications';
import type { NotificationPreferences } from '@/lib/api/types';

export const preferencesKey = ['notification-preferences'];

export const usePreferences = () => useQuery({ queryKey: preferencesKey, queryFn: preferences });

/** Shown at once; what the server refuses goes back to how it was. */
export function useChangePreferences(saved: () => void) {
  const queries = useQueryClient();
  const show = (next: NotificationPreferences) => queries.setQueryData(preferencesKey, next);
  const { mutate, error } = useMutation({
    // One after the other: each carries all of them.
    scope: { id: 'notification-preferences' },
    mutationFn: changePreferences,
    onSuccess: saved,
    onError: () => queries.invalidateQueries({ queryKey: preferencesKey }),
  });
  const change = (next: NotificationPreferences) => {
    show(next);
    mutate(next);
  };
  return { change, error };
}
