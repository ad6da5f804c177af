'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changePreferences, preferences } from '@/lib/api/notifications';
import type { NotificationPreferences } from '@/lib/api/types';

const queryKey = ['notification-preferences'];

export const usePreferences = () => useQuery({ queryKey, queryFn: preferences });

/** Shown at once; what the server refuses goes back to how it was. */
export function useChangePreferences(saved?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    // One after the other: each carries all of them.
    scope: { id: 'notification-preferences' },
    mutationFn: changePreferences,
    onMutate: (next: NotificationPreferences) => {
      const before = queries.getQueryData<NotificationPreferences>(queryKey);
      queries.setQueryData(queryKey, next);
      return before;
    },
    onError: (_error, _next, before) => queries.setQueryData(queryKey, before),
    onSuccess: (answer) => {
      queries.setQueryData(queryKey, answer);
      saved?.();
    },
  });
}
