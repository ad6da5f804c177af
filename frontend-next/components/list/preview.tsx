'use client';
import { useTranslations } from 'next-intl';
import { useMe } from '@/components/session/chat-context';
import { usePerson } from '@/components/session/use-people';
import type { Conversation } from '@/lib/api/types';

/** The last message on one line, with who said it where that is not obvious; someone typing goes before it. */
export function Preview({ conversation, typing }: { conversation: Conversation; typing: string | null }) {
  const t = useTranslations('list');
  const me = useMe();
  const { lastMessage, kind } = conversation;
  const writer = usePerson(typing);
  const sender = usePerson(kind === 'GROUP' ? lastMessage?.senderId : null);
  if (typing) return <span className="text-accent">{t('typing', { name: writer?.displayName ?? '…' })}</span>;
  if (!lastMessage) return t('nothingYet');
  if (lastMessage.deletedAt) return <em>{t('deleted')}</em>;
  const text = (lastMessage.content ?? '').slice(0, 140);
  if (lastMessage.senderId === me) return t('own', { text });
  return kind === 'GROUP' ? t('from', { name: firstName(sender?.displayName), text }) : text;
}

function firstName(name: string | undefined): string {
  return name?.split(' ')[0] ?? '…';
}
