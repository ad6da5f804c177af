import type { NotificationItem } from '@/lib/api/types';
import { paths } from '@/lib/routes/routes';

/** Where a notification leads. */
export function targetOf({ kind, conversationId, topic }: NotificationItem): string {
  switch (kind) {
    case 'friend-request':
      return paths.people('requests');
    case 'friend-accepted':
      return paths.people('friends');
    case 'security':
      return paths.settings(topic === 'email-changed' ? 'email' : 'sessions');
    default:
      return conversationId ? paths.conversation(conversationId) : paths.chats;
  }
}
