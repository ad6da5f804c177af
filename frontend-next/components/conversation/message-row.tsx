'use client';
import { useTranslations } from 'next-intl';
import { useMe } from '@/components/session/chat-context';
import { useClock, useFullTime } from '@/components/ui/use-times';
import type { Message } from '@/lib/api/types';
import type { Receipt } from '@/lib/chat/marks';
import { useMessageList } from './message-list-context';
import { MessageText } from './message-text';
import { MessageTools } from './message-tools';
import { ReceiptMark } from './receipt-mark';
import { RowFrame } from './row-frame';

type Props = { message: Message; head: boolean; receipt: Receipt | null };

export function MessageRow({ message, head, receipt }: Props) {
  const t = useTranslations('conversation');
  const me = useMe();
  const { nameOf, onEdit } = useMessageList();
  const clock = useClock();
  const fullTime = useFullTime();
  const { content, editedAt, deletedAt } = message;
  return (
    <RowFrame
      rowKey={message.id}
      senderId={message.senderId}
      senderName={nameOf(message.senderId)}
      at={message.createdAt}
      head={head}
      end={receipt && <ReceiptMark receipt={receipt} />}
      tools={!deletedAt && <MessageTools message={message} own={message.senderId === me} onEdit={onEdit} />}
    >
      {deletedAt ? (
        <p className="text-muted italic">{t('deletedMessage')}</p>
      ) : (
        <MessageText text={content ?? ''}>
          {editedAt && ' '}
          {editedAt && (
            <span className="whitespace-nowrap text-muted text-xs" title={t('editedAt', { time: fullTime(editedAt) })}>
              {t('edited')}
              <span className="sr-only"> {clock(editedAt)}</span>
            </span>
          )}
        </MessageText>
      )}
    </RowFrame>
  );
}
