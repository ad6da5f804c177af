'use client';
import { type FocusEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from '@/lib/chat/rows';

/** The log is one stop of the tab key; arrow keys walk its messages, whose tools are the next stops. */
export function useRoving(
  rows: readonly Row[],
  pane: RefObject<HTMLDivElement | null>,
  list: RefObject<VirtualizerHandle | null>,
) {
  const [active, setActive] = useState<string | null>(null);

  const focus = (index: number, align: 'nearest' | 'center' = 'nearest', then?: (row: HTMLElement) => void) => {
    const key = rows[index]?.key;
    if (!key) return;
    setActive(key);
    list.current?.scrollToIndex(index, { align });
    const meet = (frames: number) =>
      requestAnimationFrame(() => {
        const row = pane.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
        row?.focus();
        if (row && row === document.activeElement) then?.(row);
        // A row far away is drawn only once the list has scrolled there, and takes the focus only once it is measured.
        else if (frames > 0) meet(frames - 1);
      });
    meet(30);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const stops = rows.flatMap(({ kind }, index) => (kind === 'message' || kind === 'outgoing' ? [index] : []));
    const at = stops.findIndex((index) => rows[index]?.key === active);
    const target =
      event.key === 'ArrowUp'
        ? at === -1
          ? stops.at(-1)
          : stops[at - 1]
        : event.key === 'ArrowDown'
          ? stops[at + 1]
          : event.key === 'Home'
            ? stops[0]
            : event.key === 'End'
              ? stops.at(-1)
              : undefined;
    if (target === undefined) return;
    event.preventDefault();
    focus(target);
  };

  const onFocus = (event: FocusEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (row?.dataset.row) setActive(row.dataset.row);
  };

  return { active, focus, onKeyDown, onFocus };
}
