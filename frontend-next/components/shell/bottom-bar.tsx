'use client';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { UnreadBadge } from '@/components/notifications/unread-badge';
import { useUnreadNotifications } from '@/components/notifications/use-unread-notifications';
import { AppLink } from '@/components/ui/app-link';
import { useRoute } from '@/lib/routes/navigation';
import { isCurrent, navigationItems } from './navigation-items';

/** The rail of a phone. */
export function BottomBar() {
  const t = useTranslations('navigation');
  const unread = useUnreadNotifications();
  const route = useRoute();
  return (
    <nav aria-label={t('main')} className="flex shrink-0 border-t bg-raised pb-[env(safe-area-inset-bottom)] md:hidden">
      {navigationItems.map(({ key, href, icon: Icon }) => (
        <AppLink
          key={key}
          href={href}
          aria-current={isCurrent(key, route) ? 'page' : undefined}
          className={clsx(
            'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 font-medium text-xs',
            isCurrent(key, route) ? 'text-accent' : 'text-muted',
          )}
        >
          <span className="relative">
            <Icon size={20} strokeWidth={1.75} aria-hidden />
            {key === 'notifications' && <UnreadBadge />}
          </span>
          {t(key)}
          {key === 'notifications' && unread > 0 && <span className="sr-only">{t('unread', { count: unread })}</span>}
        </AppLink>
      ))}
    </nav>
  );
}
