'use client';
import { Bell } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { useNotify } from '@/components/ui/notices';
import { ProblemNote } from '@/components/ui/problem-note';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useStore } from '@/lib/store/use-store';
import { NotificationLine } from './notification-line';

export function NotificationList() {
  const t = useTranslations('notifications');
  const { notifications } = useChat();
  const notify = useNotify();
  const { status, error, items, nextCursor } = useStore(notifications.store, (inbox) => inbox);
  const [busy, setBusy] = useState(false);

  useEffect(() => void notifications.load(), [notifications]);

  const more = async () => {
    setBusy(true);
    await notifications.loadMore().catch(notify.problem);
    setBusy(false);
  };
  if (status === 'failed') {
    return (
      <div className="p-2">
        <ProblemNote error={error} onRetry={() => void notifications.load()} />
      </div>
    );
  }
  if (status !== 'ready') return <SkeletonRows count={6} label={t('loading')} />;
  if (items.length === 0) return <Empty icon={Bell} title={t('emptyTitle')} text={t('emptyText')} />;
  return (
    <>
      <ul aria-label={t('title')} className="space-y-px">
        {items.map((item) => (
          <NotificationLine
            key={item.id}
            item={item}
            onRead={(ids) => void notifications.read(ids).catch(notify.problem)}
          />
        ))}
      </ul>
      {nextCursor && (
        <Button variant="quiet" busy={busy} className="my-2 w-full" onClick={() => void more()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
