'use client';
import { useTranslations } from 'next-intl';
import { useMemo, useRef, useState } from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { useChat } from '@/components/session/chat-context';
import { useNames } from '@/components/session/use-people';
import { ProblemNote } from '@/components/ui/problem-note';
import type { Conversation, Message } from '@/lib/api/types';
import { rowsOf } from '@/lib/chat/rows';
import { useStore } from '@/lib/store/use-store';
import { Announcer } from './announcer';
import { HistorySkeleton } from './history-skeleton';
import { JumpToLatest } from './jump-to-latest';
import { MessageListContext } from './message-list-context';
import { RowView } from './row-view';
import { StickyDay } from './sticky-day';
import { useNewLine } from './use-new-line';
import { useReading } from './use-reading';
import { useRoving } from './use-roving';
import { useScroll } from './use-scroll';
import { useSpotlight } from './use-spotlight';

type Props = { conversation: Conversation; sent: number; onEdit: (message: Message) => void };

/** Points out a message for a moment. */
function glow(row: HTMLElement): void {
  row.animate([{ backgroundColor: 'var(--selected)' }, { backgroundColor: 'var(--selected)' }, {}], 2500);
}

export function MessageList({ conversation, sent, onEdit }: Props) {
  const t = useTranslations('conversation');
  const chat = useChat();
  const { id, members } = conversation;
  const window = useStore(chat.histories.of(id), (value) => value);
  const outbox = useStore(chat.outbox.items, (items) => items);
  const outgoing = useMemo(() => outbox.filter((item) => item.conversationId === id), [outbox, id]);
  const ready = window.status === 'ready';
  const [atBottom, setAtBottom] = useState(false);
  const reading = useReading(conversation, ready && atBottom);
  const newAfter = useNewLine(conversation, ready, reading, sent);
  const { messages, notices, reachedStart } = window;
  const rows = useMemo(
    () => rowsOf({ messages, notices, outgoing, members, me: chat.me, reachedStart, newAfter }),
    [messages, notices, outgoing, members, chat, reachedStart, newAfter],
  );
  const pane = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  const scroll = useScroll({
    rows,
    list,
    ready,
    sent,
    olderPages: window.olderPages,
    onBottom: setAtBottom,
    onTop: () => void chat.histories.loadOlder(conversation),
  });
  const roving = useRoving(rows, pane, list);
  useSpotlight(conversation, window, rows, (index) => {
    scroll.stay();
    roving.focus(index, 'center', glow);
  });
  const senders = useMemo(() => [...new Set(messages.map(({ senderId }) => senderId))], [messages]);
  const nameOf = useNames(senders);

  if (window.status === 'failed') {
    return (
      <div className="flex-1 p-4">
        <ProblemNote error={window.error} onRetry={() => void chat.histories.reload(conversation)} />
      </div>
    );
  }
  return (
    <div className="relative min-h-0 flex-1">
      {!ready && <HistorySkeleton />}
      <MessageListContext value={{ conversation, nameOf, onEdit, active: roving.active }}>
        <div
          ref={pane}
          role="log"
          aria-label={t('log')}
          aria-live="off"
          aria-busy={window.loadingOlder}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the log is one tab stop; arrow keys move within it.
          tabIndex={0}
          onKeyDown={roving.onKeyDown}
          onFocus={roving.onFocus}
          className="flex h-full flex-col overflow-y-auto overscroll-contain -outline-offset-2 [overflow-anchor:none]"
        >
          <div className="grow" />
          <Virtualizer
            ref={list}
            scrollRef={pane}
            data={rows}
            shift={scroll.shift}
            itemSize={44}
            bufferSize={600}
            onScroll={scroll.onScroll}
            onResize={scroll.onResize}
          >
            {(row) => <RowView key={row.key} row={row} />}
          </Virtualizer>
        </div>
      </MessageListContext>
      <StickyDay at={scroll.topDay} />
      {ready && !atBottom && <JumpToLatest count={conversation.unreadCount} onClick={scroll.toLatest} />}
      <Announcer messages={messages} ready={ready} nameOf={nameOf} />
    </div>
  );
}
