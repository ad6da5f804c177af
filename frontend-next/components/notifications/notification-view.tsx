'use client';
import { CheckCheck, Settings2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useChat } from '@/components/session/chat-context';
import { AppLink } from '@/components/ui/app-link';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/notices';
import { Tooltip } from '@/components/ui/tooltip';
import { paths } from '@/lib/routes/routes';
import { NotificationList } from './notification-list';
import { useUnreadNotifications } from './use-unread-notifications';

/** The notification centre. */
export function NotificationView() {
  const t = useTranslations('notifications');
  const { notifications } = useChat();
  const notify = useNotify();
  const unread = useUnreadNotifications();
  return (
    <main className="flex min-w-0 flex-1 flex-col">
      <header className="shrink-0 border-b">
        <div className="mx-auto flex h-14 w-full max-w-[720px] items-center gap-1 px-4">
          <h1 className="flex-1 font-semibold text-base">{t('title')}</h1>
          {unread > 0 && (
            <Button variant="quiet" onClick={() => void notifications.readAll().catch(notify.problem)}>
              <CheckCheck size={16} aria-hidden /> {t('markAllRead')}
            </Button>
          )}
          <Tooltip label={t('toSettings')} side="bottom">
            <AppLink
              href={paths.settings('notifications')}
              aria-label={t('toSettings')}
              className="-mr-2 flex size-9 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-text"
            >
              <Settings2 size={18} strokeWidth={1.75} aria-hidden />
            </AppLink>
          </Tooltip>
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto h-full w-full max-w-[720px] p-2">
          <NotificationList />
        </div>
      </div>
    </main>
  );
}
