'use client';
import { usePeopleSearch } from '@/components/people/use-people-search';
import { useChat } from '@/components/session/chat-context';
import { otherMember } from '@/components/session/use-conversation-face';
import { colorOf } from '@/components/ui/initials';
import type { AvatarColor } from '@/lib/api/types';
import { useStore } from '@/lib/store/use-store';

export type Target = {
  kind: 'conversation' | 'person';
  id: string;
  name: string;
  color: AvatarColor;
  shape: 'person' | 'group';
  note: string | null;
};

const most = 12;

/** Conversations whose name fits, newest first, then people with whom there is none yet. */
export function useJumpTargets(text: string): Target[] {
  const chat = useChat();
  const sorted = useStore(chat.list.store, (list) => list.sorted);
  const known = useStore(chat.people.store, (people) => people);
  const { people } = usePeopleSearch(text);
  const wanted = text.trim().toLocaleLowerCase();
  const partners = new Set<string>();
  const conversations = sorted.flatMap((conversation): Target[] => {
    const other = otherMember(conversation, chat.me);
    if (other === null) {
      const name = conversation.name ?? '';
      const target = { kind: 'conversation', id: conversation.id, name, color: colorOf(conversation.id) } as const;
      return [{ ...target, shape: 'group', note: null }];
    }
    partners.add(other);
    const person = known.get(other);
    if (!person) return [];
    const { displayName: name, avatarColor: color, handle } = person;
    return [{ kind: 'conversation', id: conversation.id, name, color, shape: 'person', note: `@${handle}` }];
  });
  const fitting = conversations.filter(({ name, note }) =>
    `${name} ${note ?? ''}`.toLocaleLowerCase().includes(wanted),
  );
  const others = people
    .filter(({ id }) => !partners.has(id) && id !== chat.me)
    .map((person): Target => {
      const { id, displayName: name, avatarColor: color, handle } = person;
      return { kind: 'person', id, name, color, shape: 'person', note: `@${handle}` };
    });
  return [...fitting, ...others].slice(0, most);
}
