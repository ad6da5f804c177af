'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePerson } from '@/components/session/use-people';
import type { NotificationItem } from '@/lib/api/types';

const bold = (chunks: ReactNode) => <b className="font-semibold">{chunks}</b>;
const topics = ['new-sign-in', 'password-changed', 'repeated-failures', 'session-revoked', 'email-changed'] as const;

/** What happened, in one sentence. */
export function NotificationText({ item }: { item: NotificationItem }) {
  const t = useTranslations('notifications.texts');
  const name = usePerson(item.actorId)?.displayName || item.actorName || '…';
  const conversation = item.conversationName ?? '';
  const count = item.count || 1;
  switch (item.kind) {
    case 'mention':
      return conversation ? t.rich('mentionIn', { b: bold, name, conversation }) : t.rich('mention', { b: bold, name });
    case 'missed-messages':
      return conversation
        ? t.rich('missedIn', { b: bold, count, conversation })
        : t.rich('missedFrom', { b: bold, count, name });
    case 'added-to-group':
      return t.rich('added', { b: bold, name, conversation });
    case 'friend-request':
      return t.rich('friendRequest', { b: bold, name });
    case 'friend-accepted':
      return t.rich('friendAccepted', { b: bold, name });
    case 'security': {
      const topic = topics.find((known) => known === item.topic) ?? 'other';
      const device = item.device ?? '';
      return device ? t('securityOn', { what: t(`topics.${topic}`), device }) : t(`topics.${topic}`);
    }
    default:
      return t('other');
  }
}
