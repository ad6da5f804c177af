'use client';
import { useEffect } from 'react';
import { createStore } from '@/lib/store/store';
import { useStore } from '@/lib/store/use-store';
import { useProblemText } from './problem-note';

type Notice = { text: string; danger: boolean } | null;

const notice = createStore<Notice>(null);
const shownMs = 6000;

/** Says in passing what happened to something that has no place of its own on the screen any more. */
export function useNotify() {
  const text = useProblemText();
  return {
    problem: (error: unknown) => notice.set({ text: text(error), danger: true }),
    say: (words: string) => notice.set({ text: words, danger: false }),
  };
}

export function Notices() {
  const shown = useStore(notice, (value) => value);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => notice.set(null), shownMs);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 bottom-20 z-50 flex justify-center px-4">
      {shown && (
        <p
          className={`rounded-lg border bg-background px-4 py-2 shadow-lg ${shown.danger ? 'border-danger/60 text-danger' : ''}`}
        >
          {shown.text}
        </p>
      )}
    </div>
  );
}
