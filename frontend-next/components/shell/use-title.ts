'use client';
import { useEffect } from 'react';
import { useQuiet } from '@/components/notifications/use-overrides';
import { useChat } from '@/components/session/chat-context';
import { useStore } from '@/lib/store/use-store';

/** The browser's tab says how many conversations wait; muted ones do not ask for anything. */
export function useTitle(): void {
  const { list } = useChat();
  const quiet = useQuiet();
  const sorted = useStore(list.store, (state) => state.sorted);
  const unread = sorted.filter(({ id, unreadCount }) => unreadCount > 0 && !quiet(id)).length;
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ChatCluster` : 'ChatCluster';
  }, [unread]);
}
