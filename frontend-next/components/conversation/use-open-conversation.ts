'use client';
import { useCallback, useEffect, useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import type { Conversation } from '@/lib/api/types';
import { useStore } from '@/lib/store/use-store';

type Opened = { conversation: Conversation | undefined; missing: boolean; error: unknown; retry: () => void };

/** A conversation by its id, fetched when the list does not hold it, with its messages on the way. */
export function useOpenConversation(id: string): Opened {
  const chat = useChat();
  const conversation = useStore(chat.list.store, ({ byId }) => byId.get(id));
  const missing = useStore(chat.list.store, (list) => list.missing.has(id));
  const [error, setError] = useState<unknown>(null);
  const known = conversation !== undefined;

  const fetch = useCallback(() => {
    setError(null);
    chat.list.fetch(id).catch(setError);
  }, [chat, id]);

  useEffect(() => {
    const opened = chat.list.find(id);
    if (opened) void chat.histories.open(opened);
    else if (!known && !chat.list.store.get().missing.has(id)) fetch();
  }, [chat, id, known, fetch]);

  return { conversation, missing, error, retry: fetch };
}
