'use client';
import { useEffect } from 'react';
import { useStore } from '@/lib/store/use-store';
import { useChat } from './chat-context';

const awayAfterMs = 5 * 60_000;

/** Online while the page is used, away when it is hidden for long or nobody touches it. */
export function useOwnPresence(): void {
  const { connection } = useChat();
  const open = useStore(connection.link, (link) => link === 'open');
  useEffect(() => {
    if (!open) return;
    let said: 'ONLINE' | 'AWAY' | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (status: 'ONLINE' | 'AWAY') => {
      if (said === status) return;
      said = status;
      connection.send({ event: 'presence', data: { status } });
    };
    const used = () => {
      clearTimeout(timer);
      timer = setTimeout(() => say('AWAY'), awayAfterMs);
      if (document.visibilityState === 'visible') say('ONLINE');
    };
    const signs = ['pointerdown', 'keydown', 'visibilitychange', 'focus'] as const;
    for (const sign of signs) window.addEventListener(sign, used, { passive: true, capture: true });
    used();
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, used, { capture: true });
    };
  }, [connection, open]);
}
