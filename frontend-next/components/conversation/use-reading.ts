'use client';
import { useEffect, useSyncExternalStore } from 'react';
import { useChat } from '@/components/session/chat-context';
import type { Conversation } from '@/lib/api/types';

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}

/** Someone reads when the end of the conversation is in view on a visible page; only then is anything marked as read. */
export function useReading(conversation: Conversation, atBottom: boolean): boolean {
  const chat = useChat();
  const visible = useSyncExternalStore(
    subscribe,
    () => document.visibilityState === 'visible',
    () => false,
  );
  const reading = atBottom && visible;
  const { id, lastSeq } = conversation;
  useEffect(() => {
    if (!reading) return;
    chat.startReading(id);
    return () => chat.stopReading(id);
  }, [chat, id, reading]);
  useEffect(() => {
    if (reading) chat.read(id, lastSeq);
  }, [chat, id, reading, lastSeq]);
  return reading;
}
