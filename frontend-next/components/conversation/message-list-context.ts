'use client';
import { createContext, useContext } from 'react';
import type { Conversation, Message } from '@/lib/api/types';

export type MessageListValue = {
  conversation: Conversation;
  nameOf: (id: string) => string;
  onEdit: (message: Message) => void;
  /** The row that the keyboard stands on. */
  active: string | null;
};

export const MessageListContext = createContext<MessageListValue | null>(null);

export function useMessageList(): MessageListValue {
  const value = useContext(MessageListContext);
  if (!value) throw new Error('used outside of a message list');
  return value;
}
