import { call } from './client';
import { query, send } from './http';
import type {
  ConversationNotifications,
  MailCategory,
  NotificationItem,
  NotificationLevel,
  NotificationPreferences,
  Page,
} from './types';

const root = '/api/notifications';

export const notifications = (cursor?: string | null) =>
  call<Page<NotificationItem> & { unread: number }>('GET', `${root}${query({ limit: 20, cursor })}`);
export const unreadNotifications = () => call<{ unread: number }>('GET', `${root}/unread`);
export const readNotifications = (which: { ids: string[] } | { all: true }) =>
  call<{ unread: number }>('POST', `${root}/read`, { body: which });

export const preferences = () => call<NotificationPreferences>('GET', `${root}/preferences`);
export const changePreferences = (body: NotificationPreferences) =>
  call<NotificationPreferences>('PUT', `${root}/preferences`, { body });

export const conversationOverrides = (cursor: string | null) =>
  call<Page<ConversationNotifications>>('GET', `${root}/conversations${query({ cursor })}`);
export const overrideConversation = (id: string, level: NotificationLevel, mutedUntil: string | null) =>
  call<ConversationNotifications>('PUT', `${root}/conversations/${id}`, { body: { level, mutedUntil } });
export const dropOverride = (id: string) => call<void>('DELETE', `${root}/conversations/${id}`);

export const pushKey = () => call<{ publicKey: string }>('GET', `${root}/push/key`);
export const subscribePush = (subscription: PushSubscriptionJSON) => {
  const { endpoint, keys } = subscription;
  return call<void>('PUT', `${root}/push/subscriptions`, { body: { endpoint, keys } });
};
export const unsubscribePush = (endpoint: string) =>
  call<void>('DELETE', `${root}/push/subscriptions`, { body: { endpoint } });

export type Unsubscription = { category: MailCategory; subscribed: boolean };
const unsubscribePath = (token: string) => `${root}/unsubscribe${query({ token })}`;
export const mailToUnsubscribe = (token: string) => send<Unsubscription>('GET', unsubscribePath(token));
export const unsubscribeMail = (token: string) => send<Unsubscription>('POST', unsubscribePath(token));
