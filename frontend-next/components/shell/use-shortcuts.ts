'use client';
import { useEffect } from 'react';
import { useChat } from '@/components/session/chat-context';
import { go } from '@/lib/routes/navigation';
import { parseRoute, paths } from '@/lib/routes/routes';
import { useStore } from '@/lib/store/use-store';
import { neighbour } from './neighbour';
import { type Overlay, overlay } from './overlays';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

const setter = (name: Overlay) => (open: boolean) => overlay.set(open ? name : null);

/** The keys that work everywhere. */
export function useShortcuts() {
  const { list } = useChat();
  const open = useStore(overlay, (value) => value);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        overlay.set('jump');
      } else if (event.key === '?' && !isTyping(event.target)) {
        event.preventDefault();
        overlay.set('help');
      } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        event.preventDefault();
        const route = parseRoute(window.location.pathname);
        const current = route?.view === 'conversation' ? route.id : null;
        const step = event.key === 'ArrowUp' ? -1 : 1;
        const next = neighbour(list.store.get().sorted, current, step, event.shiftKey);
        if (next) go(paths.conversation(next));
      }
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [list]);

  return {
    starting: open === 'start',
    jumping: open === 'jump',
    helping: open === 'help',
    setStarting: setter('start'),
    setJumping: setter('jump'),
    setHelping: setter('help'),
  };
}
