'use client';
import { useEffect, useRef, useState } from 'react';
import { useMe } from '@/components/session/chat-context';
import type { Message } from '@/lib/api/types';

type Props = { messages: readonly Message[]; ready: boolean; nameOf: (id: string) => string };

/** Reads new messages out politely. The log itself is silent: scrolling through it must not read history aloud. */
export function Announcer({ messages, ready, nameOf }: Props) {
  const me = useMe();
  const last = messages.at(-1);
  const spoken = useRef<number | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (!ready) return;
    const seq = last?.seq ?? 0;
    const before = spoken.current;
    spoken.current = Math.max(seq, before ?? 0);
    if (before === null || seq <= before || !last || last.senderId === me) return;
    setText(`${nameOf(last.senderId)}: ${last.content ?? ''}`);
  }, [last, ready, me, nameOf]);
  return (
    <p aria-live="polite" className="sr-only">
      {text}
    </p>
  );
}
