'use client';
import dynamic from 'next/dynamic';

/*
 * What the first view does not need comes later: fetched when the browser has nothing else to do, so that it is
 * there at the first click, also without a network.
 */
const details = () => import('@/components/details/details-pane').then((module) => module.DetailsPane);
const notifications = () =>
  import('@/components/notifications/notification-view').then((module) => module.NotificationView);
const people = () => import('@/components/people/people-view').then((module) => module.PeopleView);
const settings = () => import('@/components/settings/settings-view').then((module) => module.SettingsView);
const verification = () =>
  import('@/components/verification/verification-banner').then((module) => module.VerificationBanner);
const start = () => import('@/components/start/start-conversation').then((module) => module.StartConversation);
const jump = () => import('./jump').then((module) => module.Jump);
const help = () => import('./shortcut-help').then((module) => module.ShortcutHelp);

export const DetailsPane = dynamic(details, { ssr: false });
export const NotificationView = dynamic(notifications, { ssr: false });
export const PeopleView = dynamic(people, { ssr: false });
export const SettingsView = dynamic(settings, { ssr: false });
export const VerificationBanner = dynamic(verification, { ssr: false });
export const StartConversation = dynamic(start, { ssr: false });
export const Jump = dynamic(jump, { ssr: false });
export const ShortcutHelp = dynamic(help, { ssr: false });

export function fetchTheRest(): void {
  for (const load of [start, jump, details, notifications, people, settings, help]) load().catch(() => undefined);
}
