'use client';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import type { Conversation } from '@/lib/api/types';
import { triggerAt } from '@/lib/chat/suggest';
import { useStore } from '@/lib/store/use-store';

export type Suggestion = { choice: string; label: string };
export type Emoji = { emoji: string; words: string[] };

const most = 6;

/** The emoji and the words that find them, in both languages; fetched when first asked for. */
export function useEmoji(wanted: boolean): Emoji[] {
  const { data } = useQuery({
    queryKey: ['emoji'],
    queryFn: async (): Promise<Emoji[]> => (await import('./emoji.json')).default,
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? [];
}

/** What fits to the word at the caret: emoji anywhere, people in a group. */
export function useSuggestions(conversation: Conversation, text: string, caret: number) {
  const chat = useChat();
  const trigger = triggerAt(text, caret);
  const group = conversation.kind === 'GROUP';
  const emoji = useEmoji(trigger?.kind === 'emoji');
  const people = useStore(chat.people.store, (known) => known);
  const mentioning = group && trigger?.kind === 'mention';
  const ids = conversation.members.map(({ userId }) => userId).join();
  useEffect(() => {
    if (mentioning) chat.people.want(ids.split(','));
  }, [chat, mentioning, ids]);
  const [dismissed, setDismissed] = useState<number | null>(null);

  let items: Suggestion[] = [];
  if (trigger?.kind === 'emoji') {
    items = emoji
      .filter(({ words }) => words.some((word) => word.startsWith(trigger.query)))
      .map((entry) => ({ choice: entry.emoji, label: entry.words[0] ?? '' }));
  } else if (trigger && mentioning) {
    items = conversation.members.flatMap(({ userId }): Suggestion[] => {
      const person = userId === chat.me ? undefined : people.get(userId);
      const fits = person && `${person.handle} ${person.displayName}`.toLocaleLowerCase().includes(trigger.query);
      return fits ? [{ choice: `@${person.handle}`, label: person.displayName }] : [];
    });
  }
  const open = trigger !== null && trigger.start !== dismissed;
  return {
    trigger,
    items: open ? items.slice(0, most) : [],
    dismiss: () => setDismissed(trigger?.start ?? null),
  };
}
