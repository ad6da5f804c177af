'use client';
import { useChat } from '@/components/session/chat-context';
import { useStore } from '@/lib/store/use-store';

/** Whether the socket is open. */
export function useLinked(): boolean {
  return useStore(useChat().connection.link, (link) => link === 'open');
}
