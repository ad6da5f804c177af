'use client';
import clsx from 'clsx';
import { BellOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useConversationFace } from '@/components/session/use-conversation-face';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { useShortTime } from '@/components/ui/use-times';
import type { Conversation, PresenceStatus } from '@/lib/api/types';
import { paths } from '@/lib/routes/routes';
import { Preview } from './preview';

type Props = {
  conversation: Conversation;
  current: boolean;
  quiet: boolean;
  typing: string | null;
  presence: PresenceStatus | null;
};

export const ConversationItem = memo(function ConversationItem(props: Props) {
  const { conversation, current, quiet, typing, presence } = props;
  const t = useTranslations('list');
  const face = useConversationFace(conversation);
  const time = useShortTime(conversation.lastActivityAt);
  const { unreadCount } = conversation;
  return (
    <li>
      <AppLink
        href={paths.conversation(conversation.id)}
        aria-current={current ? 'page' : undefined}
        className={clsx(
          'flex items-center gap-3 rounded-lg px-2 py-2 transition-colors',
          current ? 'bg-selected' : 'hover:bg-hover',
        )}
      >
        <Avatar {...face} presence={presence} />
        <span className="min-w-0 flex-1">
          <span className="flex items-baseline gap-2">
            <span className={clsx('min-w-0 flex-1 truncate', unreadCount > 0 ? 'font-semibold' : 'font-medium')}>
              {face.name}
            </span>
            {quiet && (
              <span role="img" aria-label={t('muted')} title={t('muted')} className="shrink-0 self-center text-muted">
                <BellOff size={14} strokeWidth={1.75} aria-hidden />
              </span>
            )}
            <time dateTime={conversation.lastActivityAt} className="meta shrink-0">
              {time}
            </time>
          </span>
          <span className="flex items-center gap-2">
            <span className={clsx('min-w-0 flex-1 truncate', unreadCount > 0 ? 'text-text' : 'text-muted')}>
              <Preview conversation={conversation} typing={typing} />
            </span>
            {unreadCount > 0 && (
              <span
                className={clsx(
                  'min-w-5 shrink-0 rounded-full px-1.5 text-center font-semibold text-xs/5 tabular-nums',
                  quiet ? 'bg-muted text-background' : 'bg-accent text-on-accent',
                )}
              >
                <span aria-hidden>{unreadCount > 99 ? '99+' : unreadCount}</span>
                <span className="sr-only">{t('unread', { count: unreadCount })}</span>
              </span>
            )}
          </span>
        </span>
      </AppLink>
    </li>
  );
});
