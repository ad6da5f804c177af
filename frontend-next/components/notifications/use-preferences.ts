'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changePreferences, preferences } from '@/lib/api/notifications';
import type { NotificationPreferences } from '@/lib/api/types';

const queryKey = ['notification-preferences'];

export const usePreferences = () => useQuery({ queryKey, queryFn: preferences });

/** Shown at once; what the server refuses goes back to how it was. */
export function useChangePreferences(saved: () => void) {
  const queries = useQueryClient();
  const show = (next: NotificationPreferences) => queries.setQueryData(queryKey, next);
  const { mutate, error } = useMutation({
    // One after the other: each carries all of them.
    scope: { id: 'notification-preferences' },
    mutationFn: changePreferences,
    onSuccess: saved,
    onError: () => queries.invalidateQueries({ queryKey }),
  });
  const change = (next: NotificationPreferences) => {
    show(next);
    mutate(next);
  };
  return { change, error };
}
