'use client';
import { useTranslations } from 'next-intl';
import { colorOf } from '@/components/ui/initials';
import type { AvatarColor, Conversation } from '@/lib/api/types';
import { useMe } from './chat-context';
import { usePerson } from './use-people';

export type Face = {
  name: string;
  color: AvatarColor;
  shape: 'person' | 'group';
  photoUrl: string | null;
  /** The other person of a conversation of two. */
  personId: string | null;
};

export function otherMember(conversation: Conversation, me: string): string | null {
  if (conversation.kind !== 'DIRECT') return null;
  return conversation.members.find(({ userId }) => userId !== me)?.userId ?? me;
}

/** How a conversation is called and looks: a group by its own name, two people by the other one. */
export function useConversationFace(conversation: Conversation): Face {
  const t = useTranslations('conversation');
  const personId = otherMember(conversation, useMe());
  const person = usePerson(personId);
  if (personId === null) {
    const name = conversation.name || t('unnamedGroup');
    return { name, color: colorOf(conversation.id), shape: 'group', photoUrl: conversation.photoUrl, personId };
  }
  const color = person?.avatarColor ?? colorOf(personId);
  return { name: person?.displayName ?? '…', color, shape: 'person', photoUrl: null, personId };
}
