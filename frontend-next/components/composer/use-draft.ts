'use client';
import { useMemo } from 'react';
import { localKey } from '@/lib/auth/local-data';

/** What was begun and not sent, kept a conversation, also over a reload. */
export function useDraft(userId: string, conversationId: string) {
  return useMemo(() => {
    const key = localKey('draft', userId, conversationId);
    return {
      initial: localStorage.getItem(key) ?? '',
      keep: (text: string) => (text ? localStorage.setItem(key, text) : localStorage.removeItem(key)),
    };
  }, [userId, conversationId]);
}
