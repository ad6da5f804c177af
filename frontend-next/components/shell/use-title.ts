'use client';
import { useEffect } from 'react';
import { useChat } from '@/components/session/chat-context';
import { useStore } from '@/lib/store/use-store';

/** The browser's tab says how many conversations wait. */
export function useTitle(): void {
  const { list } = useChat();
  const unread = useStore(list.store, ({ sorted }) => sorted.filter(({ unreadCount }) => unreadCount > 0).length);
  useEffect(() => {
    document.title = unread > 0 ? `(${unread}) ChatCluster` : 'ChatCluster';
  }, [unread]);
}
