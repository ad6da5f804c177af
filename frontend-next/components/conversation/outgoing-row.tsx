'use client';
import { CircleAlert, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useAccount, useChat } from '@/components/session/chat-context';
import { usePerson } from '@/components/session/use-people';
import type { OutboxItem } from '@/lib/chat/outbox-storage';
import { MessageText } from './message-text';
import { RowFrame } from './row-frame';

/** A message of mine that the server has not confirmed yet. It stands at full strength: it is written. */
export function OutgoingRow({ item, head }: { item: OutboxItem; head: boolean }) {
  const t = useTranslations('receipt');
  const account = useAccount();
  const person = usePerson(account.id);
  const failed = item.state === 'failed';
  return (
    <RowFrame
      rowKey={item.id}
      senderId={account.id}
      senderName={person?.displayName ?? account.displayName}
      at={item.createdAt}
      head={head}
      end={
        !failed && (
          <span role="img" aria-label={t('pending')} title={t('pending')} className="text-muted">
            <Clock size={13} aria-hidden />
          </span>
        )
      }
    >
      <MessageText text={item.content} />
      {failed && <Failure item={item} />}
    </RowFrame>
  );
}

function Failure({ item }: { item: OutboxItem }) {
  const t = useTranslations('receipt');
  const errors = useTranslations('errors');
  const { outbox } = useChat();
  const reason = item.code && errors.has(item.code) && item.code !== 'rate-limited' ? errors(item.code) : t('failed');
  return (
    <p role="alert" className="mt-0.5 flex flex-wrap items-center gap-x-3 text-danger text-xs">
      <span className="flex items-center gap-1">
        <CircleAlert size={13} aria-hidden /> {reason}
      </span>
      <button type="button" className="font-medium underline" onClick={() => outbox.retry(item.id)}>
        {t('retry')}
      </button>
      <button type="button" className="font-medium underline" onClick={() => outbox.discard(item.id)}>
        {t('discard')}
      </button>
    </p>
  );
}
