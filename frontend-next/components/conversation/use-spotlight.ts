'use client';
import { useEffect, useRef } from 'react';
import { useChat } from '@/components/session/chat-context';
import type { Conversation } from '@/lib/api/types';
import type { Row } from '@/lib/chat/rows';
import { spotlight } from '@/lib/chat/spotlight';
import type { MessageWindow } from '@/lib/chat/window';
import { useStore } from '@/lib/store/use-store';

/** Further back than this nobody is led: the way there would be long, and the conversation opens as ever. */
const furthest = 1000;

/** Leads to the message that is in the spotlight, loading older ones until it is there. */
export function useSpotlight(
  conversation: Conversation,
  window: MessageWindow,
  rows: readonly Row[],
  show: (index: number) => void,
): void {
  const chat = useChat();
  const wanted = useStore(spotlight, (lit) => (lit?.conversationId === conversation.id ? lit.seq : null));
  const askedBefore = useRef<number | null>(null);
  useEffect(() => {
    if (wanted === null || window.status !== 'ready' || window.loadingOlder) return;
    const index = rows.findIndex((row) => row.kind === 'message' && row.message.seq === wanted);
    const oldest = window.messages[0]?.seq ?? 0;
    const further = oldest > wanted && !window.reachedStart && conversation.lastSeq - wanted < furthest;
    // A page that did not come is not asked for again and again.
    if (index === -1 && further && askedBefore.current !== oldest) {
      askedBefore.current = oldest;
      void chat.histories.loadOlder(conversation);
      return;
    }
    spotlight.set(null);
    if (index !== -1) show(index);
  }, [chat, conversation, window, rows, wanted, show]);
}
