'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from '@/components/ui/notices';
import { conversationOverrides, dropOverride, overrideConversation } from '@/lib/api/notifications';
import type { ConversationNotifications, NotificationLevel } from '@/lib/api/types';
import { isQuiet } from '@/lib/notifications/mute';

type Overrides = ReadonlyMap<string, ConversationNotifications>;

const queryKey = ['notification-overrides'];
const mostPages = 20;

async function all(): Promise<Overrides> {
  const found = new Map<string, ConversationNotifications>();
  let cursor: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const { items, nextCursor }: Awaited<ReturnType<typeof conversationOverrides>> =
      await conversationOverrides(cursor);
    for (const item of items) found.set(item.conversationId, item);
    cursor = nextCursor ?? null;
    if (!cursor) break;
  }
  return found;
}

const useAll = () => useQuery({ queryKey, queryFn: all, staleTime: 60_000 });

/** What is set for one conversation alone; undefined where the general settings count. */
export function useOverride(id: string) {
  const { data, isPending, error } = useAll();
  return { setting: data?.get(id), isPending, error };
}

/** Which conversations are to be left in peace. */
export function useQuiet(): (id: string) => boolean {
  const { data } = useAll();
  return (id) => isQuiet(data?.get(id), Date.now());
}

/** Shown at once, and taken back with a word if the server refuses. */
export function useChangeOverride(id: string) {
  const queries = useQueryClient();
  const notify = useNotify();
  const show = (setting: ConversationNotifications | null) => {
    const next = new Map(queries.getQueryData<Overrides>(queryKey));
    if (setting) next.set(id, setting);
    else next.delete(id);
    queries.setQueryData<Overrides>(queryKey, next);
  };
  const { mutate } = useMutation({
    scope: { id: `notification-override-${id}` },
    mutationFn: (setting: ConversationNotifications | null): Promise<unknown> =>
      setting ? overrideConversation(id, setting.level, setting.mutedUntil) : dropOverride(id),
    onError: (error) => {
      notify.problem(error);
      void queries.invalidateQueries({ queryKey });
    },
  });
  const change = (setting: ConversationNotifications | null) => {
    show(setting);
    mutate(setting);
  };
  return {
    set: (level: NotificationLevel, mutedUntil: string | null) => change({ conversationId: id, level, mutedUntil }),
    drop: () => change(null),
  };
}
