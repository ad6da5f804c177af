'use client';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { UnreadBadge } from '@/components/notifications/unread-badge';
import { useUnreadNotifications } from '@/components/notifications/use-unread-notifications';
import { useAccount } from '@/components/session/chat-context';
import { usePerson } from '@/components/session/use-people';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { colorOf } from '@/components/ui/initials';
import { Tooltip } from '@/components/ui/tooltip';
import { useRoute } from '@/lib/routes/navigation';
import { paths } from '@/lib/routes/routes';
import { isCurrent, type NavigationKey, navigationItems } from './navigation-items';
import { useLinked } from './use-linked';

export function Rail() {
  const t = useTranslations('navigation');
  const unread = useUnreadNotifications();
  const nameOf = (key: NavigationKey) =>
    key === 'notifications' && unread > 0 ? `${t(key)}, ${t('unread', { count: unread })}` : t(key);
  const route = useRoute();
  const account = useAccount();
  const person = usePerson(account.id);
  const presence = useLinked() ? 'ONLINE' : 'OFFLINE';
  return (
    <nav
      aria-label={t('main')}
      className="hidden w-14 shrink-0 flex-col items-center gap-1 border-r bg-raised py-3 md:flex"
    >
      {navigationItems.map(({ key, href, icon: Icon }) => (
        <Tooltip key={key} label={nameOf(key)} side="right">
          <AppLink
            href={href}
            aria-label={nameOf(key)}
            aria-current={isCurrent(key, route) ? 'page' : undefined}
            className={clsx(
              'flex size-10 items-center justify-center rounded-lg transition-colors',
              isCurrent(key, route) ? 'bg-selected text-accent' : 'text-muted hover:bg-hover hover:text-text',
              key === 'settings' && 'mt-auto',
            )}
          >
            <span className="relative">
              <Icon size={20} strokeWidth={1.75} aria-hidden />
              {key === 'notifications' && <UnreadBadge />}
            </span>
          </AppLink>
        </Tooltip>
      ))}
      <Tooltip label={person?.displayName ?? account.displayName} side="right">
        <AppLink href={paths.settings('profile')} className="mt-2 rounded-full">
          <span className="sr-only">{t('ownProfile')}</span>
          <Avatar
            name={person?.displayName ?? account.displayName}
            color={person?.avatarColor ?? colorOf(account.id)}
            size={32}
            presence={presence}
          />
        </AppLink>
      </Tooltip>
    </nav>
  );
}
