import { Bell, MessageSquare, Settings, Users } from 'lucide-react';
import type { Route } from '@/lib/routes/routes';
import { paths } from '@/lib/routes/routes';

export const navigationItems = [
  { key: 'chats', href: paths.chats, icon: MessageSquare },
  { key: 'notifications', href: paths.notifications, icon: Bell },
  { key: 'people', href: paths.people(), icon: Users },
  { key: 'settings', href: paths.settings(), icon: Settings },
] as const;

export type NavigationKey = (typeof navigationItems)[number]['key'];

export function isCurrent(key: NavigationKey, route: Route): boolean {
  return key === route.view || (key === 'chats' && route.view === 'conversation');
}
