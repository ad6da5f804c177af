'use client';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { VirtualizerHandle } from 'virtua';
import type { Row } from '@/lib/chat/rows';

type Input = {
  rows: readonly Row[];
  list: RefObject<VirtualizerHandle | null>;
  ready: boolean;
  sent: number;
  olderPages: number;
  onBottom: (atBottom: boolean) => void;
  onTop: () => void;
};

const nearBottomPx = 48;
const nearTopPx = 800;
const aboveNewPx = 96;

/** Opens at the first unread message, follows the end while one is there, and holds still everywhere else. */
export function useScroll({ rows, list, ready, sent, olderPages, onBottom, onTop }: Input) {
  const following = useRef(true);
  const opened = useRef(false);
  const lastOffset = useRef(0);
  const drawnPages = useRef(olderPages);
  const answered = useRef(sent);
  const [topDay, setTopDay] = useState<string | null>(null);
  // Only while older rows go in above, the list keeps its distance to the end instead of to the start.
  const shift = drawnPages.current !== olderPages;

  const look = () => {
    const handle = list.current;
    if (!handle || !opened.current) return;
    const { scrollOffset, scrollSize, viewportSize } = handle;
    const distance = scrollSize - scrollOffset - viewportSize;
    if (distance <= nearBottomPx) following.current = true;
    else if (scrollOffset < lastOffset.current - 1) following.current = false;
    lastOffset.current = scrollOffset;
    onBottom(following.current);
    if (scrollOffset < nearTopPx) onTop();
    setTopDay(scrollOffset > 8 ? dayAbove(rows, handle.findItemIndex(scrollOffset + 8)) : null);
  };

  const toLatest = () => {
    following.current = true;
    list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
  };

  /** From now on nothing but the person moves the list. */
  const stay = () => {
    opened.current = true;
    following.current = false;
  };

  useLayoutEffect(() => {
    drawnPages.current = olderPages;
  }, [olderPages]);

  useLayoutEffect(() => {
    if (!ready || rows.length === 0) {
      if (ready) onBottom(true);
      return;
    }
    if (opened.current) {
      if (following.current) list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
      return;
    }
    opened.current = true;
    const unread = rows.findIndex(({ kind }) => kind === 'unread');
    following.current = unread === -1;
    if (unread === -1) list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
    else list.current?.scrollToIndex(unread, { align: 'start', offset: -aboveNewPx });
  }, [rows, ready, list, onBottom]);

  useLayoutEffect(() => {
    if (answered.current === sent) return;
    answered.current = sent;
    following.current = true;
    list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
  }, [sent, rows, list]);

  const onResize = () => {
    if (opened.current && following.current) list.current?.scrollToIndex(rows.length - 1, { align: 'end' });
    look();
  };

  return { shift, topDay, toLatest, stay, onScroll: look, onResize };
}

function dayAbove(rows: readonly Row[], index: number): string | null {
  for (let row = Math.min(index, rows.length - 1); row >= 0; row--) {
    const candidate = rows[row];
    if (candidate?.kind === 'day') return row === index ? null : candidate.at;
  }
  return null;
}
