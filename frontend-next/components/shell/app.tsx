'use client';
import { ChatProvider } from '@/components/session/chat-context';
import { SessionGate } from '@/components/session/session-gate';
import { Frame } from './frame';

export function App() {
  return (
    <SessionGate>
      {(account) => (
        <ChatProvider key={account.id} account={account}>
          <Frame />
        </ChatProvider>
      )}
    </SessionGate>
  );
}
