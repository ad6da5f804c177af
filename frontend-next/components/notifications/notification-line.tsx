'use client';
import clsx from 'clsx';
import { Check, ShieldAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePerson } from '@/components/session/use-people';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { colorOf } from '@/components/ui/initials';
import { useFullTime, useShortTime } from '@/components/ui/use-times';
import type { NotificationItem } from '@/lib/api/types';
import { spotlight } from '@/lib/chat/spotlight';
import { targetOf } from '@/lib/notifications/target';
import { NotificationText } from './notification-text';

type Props = { item: NotificationItem; onRead: (ids: string[]) => void };

export function NotificationLine({ item, onRead }: Props) {
  const t = useTranslations('notifications');
  const time = useShortTime(item.at);
  const fullTime = useFullTime();
  const { id, read, at, kind, conversationId, seq } = item;
  const follow = () => {
    onRead([id]);
    if (kind === 'mention' && conversationId && seq) spotlight.set({ conversationId, seq });
  };
  return (
    <li className="group flex items-center gap-1 rounded-lg transition-colors hover:bg-hover">
      <AppLink href={targetOf(item)} onClick={follow} className="flex min-w-0 flex-1 items-start gap-3 rounded-lg p-2">
        <Picture item={item} />
        <span className="min-w-0 flex-1">
          <span className={clsx('block text-pretty [overflow-wrap:anywhere]', read && 'text-muted')}>
            {!read && <span className="sr-only">{t('new')} </span>}
            <NotificationText item={item} />
          </span>
          <time dateTime={at} title={fullTime(at)} className="meta">
            {time}
          </time>
        </span>
      </AppLink>
      <span className="flex size-9 shrink-0 items-center justify-center">
        {!read && (
          <IconButton
            icon={Check}
            label={t('markRead')}
            side="left"
            onClick={() => onRead([id])}
            className="relative text-transparent before:absolute before:size-2 before:rounded-full before:bg-accent hover:before:hidden focus-visible:text-text focus-visible:before:hidden"
          />
        )}
      </span>
    </li>
  );
}

function Picture({ item }: { item: NotificationItem }) {
  const { kind, actorId, actorName, conversationId, conversationName } = item;
  const person = usePerson(actorId);
  if (kind === 'security') {
    return (
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-danger/10 text-danger">
        <ShieldAlert size={18} strokeWidth={1.75} aria-hidden />
      </span>
    );
  }
  if (kind === 'missed-messages' && conversationName && conversationId) {
    return <Avatar name={conversationName} color={colorOf(conversationId)} shape="group" size={36} />;
  }
  const name = person?.displayName || actorName || '';
  return <Avatar name={name} color={person?.avatarColor ?? colorOf(actorId || item.id)} size={36} />;
}
