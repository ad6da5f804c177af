'use client';
import { useChat } from '@/components/session/chat-context';
import { useStore } from '@/lib/store/use-store';

export const useUnreadNotifications = (): number => useStore(useChat().notifications.store, ({ unread }) => unread);
