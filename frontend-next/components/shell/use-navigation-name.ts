'use client';
import { useTranslations } from 'next-intl';
import { useUnreadNotifications } from '@/components/notifications/use-unread-notifications';
import type { NavigationKey } from './navigation-items';

/** What a place of the navigation is called when it is read aloud; the bell says how much is new. */
export function useNavigationName(): (key: NavigationKey) => string {
  const t = useTranslations('navigation');
  const unread = useUnreadNotifications();
  return (key) => (key === 'notifications' && unread > 0 ? t('notificationsUnread', { count: unread }) : t(key));
}
