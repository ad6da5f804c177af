'use client';
import { useQuery } from '@tanstack/react-query';
import type { Presence } from '@/lib/api/types';
import { presenceOf } from '@/lib/api/users';

const everyMs = 20_000;

/** Who is there, asked again every now and then while the page is looked at. */
export function usePresence(ids: readonly string[]): (id: string) => Presence | undefined {
  const wanted = [...new Set(ids)].sort().slice(0, 100);
  const { data } = useQuery({
    queryKey: ['presence', wanted],
    queryFn: () => presenceOf(wanted),
    enabled: wanted.length > 0,
    refetchInterval: everyMs,
    staleTime: everyMs / 2,
    placeholderData: (before) => before,
  });
  return (id) => data?.items.find(({ userId }) => userId === id);
}
