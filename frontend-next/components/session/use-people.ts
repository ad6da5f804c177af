'use client';
import { useEffect } from 'react';
import type { Profile } from '@/lib/api/types';
import { useStore } from '@/lib/store/use-store';
import { useChat } from './chat-context';

/** A person by id, fetched when it is first asked for. */
export function usePerson(id: string | null | undefined): Profile | undefined {
  const chat = useChat();
  useEffect(() => {
    if (id) chat.people.want([id]);
  }, [chat, id]);
  return useStore(chat.people.store, (people) => (id ? people.get(id) : undefined));
}

/** Names by id, for lists; asks for those that are not known yet. */
export function useNames(ids: readonly string[]): (id: string) => string {
  const chat = useChat();
  const key = ids.join();
  useEffect(() => {
    if (key) chat.people.want(key.split(','));
  }, [chat, key]);
  const people = useStore(chat.people.store, (known) => known);
  return (id) => people.get(id)?.displayName ?? '…';
}
