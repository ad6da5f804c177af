'use client';
import { useEffect, useMemo } from 'react';
import { useChat } from '@/components/session/chat-context';
import { TypingSignal } from '@/lib/chat/typing-signal';

export function useTypingSignal(conversationId: string): TypingSignal {
  const chat = useChat();
  const signal = useMemo(() => new TypingSignal((typing) => chat.say(conversationId, typing)), [chat, conversationId]);
  useEffect(() => () => signal.stop(), [signal]);
  return signal;
}
