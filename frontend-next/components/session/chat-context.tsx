'use client';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Account } from '@/lib/api/types';
import { keepFresh, sessionTokens } from '@/lib/auth/tokens';
import { ChatClient } from '@/lib/chat/chat-client';

const Context = createContext<{ chat: ChatClient; account: Account } | null>(null);

function socketUrl(): string {
  return `${window.location.origin.replace(/^http/, 'ws')}/ws`;
}

/** Holds the client of the signed-in person; give it the person's id as key. */
export function ChatProvider({ account, children }: { account: Account; children: ReactNode }) {
  const [chat] = useState(() => new ChatClient(account.id, socketUrl(), sessionTokens));
  useEffect(() => {
    chat.start();
    const letGo = keepFresh((token) => chat.connection.send({ event: 'auth:refresh', data: { token } }));
    return () => {
      letGo();
      chat.stop();
    };
  }, [chat]);
  return <Context value={{ chat, account }}>{children}</Context>;
}

function useContextOrThrow() {
  const value = useContext(Context);
  if (!value) throw new Error('used outside of ChatProvider');
  return value;
}

export const useChat = () => useContextOrThrow().chat;
export const useAccount = () => useContextOrThrow().account;
export const useMe = () => useContextOrThrow().account.id;
