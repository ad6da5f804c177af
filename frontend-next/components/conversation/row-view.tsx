'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { useDayName } from '@/components/ui/use-times';
import type { Row } from '@/lib/chat/rows';
import { Beginning } from './beginning';
import { MessageRow } from './message-row';
import { NoticeRow } from './notice-row';
import { OutgoingRow } from './outgoing-row';

export const column = 'mx-auto w-full max-w-[760px] px-4';

export const RowView = memo(function RowView({ row }: { row: Row }) {
  switch (row.kind) {
    case 'start':
      return <Beginning />;
    case 'day':
      return <DayRow at={row.at} />;
    case 'unread':
      return <UnreadRow />;
    case 'notices':
      return <NoticeRow events={row.events} />;
    case 'message':
      return <MessageRow message={row.message} head={row.head} receipt={row.receipt} />;
    case 'outgoing':
      return <OutgoingRow item={row.item} head={row.head} />;
  }
});

function DayRow({ at }: { at: string }) {
  const dayName = useDayName();
  return (
    <div className={`${column} flex items-center gap-3 pt-4 pb-1`}>
      <span className="h-px flex-1 bg-border" />
      <time dateTime={at} className="font-medium text-muted text-xs">
        {dayName(at)}
      </time>
      <span className="h-px flex-1 bg-border" />
    </div>
  );
}

function UnreadRow() {
  const t = useTranslations('conversation');
  return (
    <div className={`${column} flex items-center gap-3 pt-3 font-medium text-accent text-xs`}>
      <span className="h-px flex-1 bg-accent/60" />
      {t('newMessages')}
      <span className="h-px flex-1 bg-accent/60" />
    </div>
  );
}
