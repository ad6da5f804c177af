import type { LogEvent, Message } from '@/lib/api/types';
import { laterCopy, mergeMessages } from './message';

/** The newest stretch of one conversation, without holes, as far back as it was asked for. */
export type MessageWindow = {
  status: 'idle' | 'loading' | 'ready' | 'failed';
  error: unknown;
  messages: readonly Message[];
  /** Joined, left, renamed: what the conversation says about itself. */
  notices: readonly LogEvent[];
  reachedStart: boolean;
  loadingOlder: boolean;
  /** How many rows' worth of older pages came in: tells the view that it grew at its start. */
  olderPages: number;
};

export const emptyWindow: MessageWindow = {
  status: 'idle',
  error: null,
  messages: [],
  notices: [],
  reachedStart: false,
  loadingOlder: false,
  olderPages: 0,
};

const noticeTypes = new Set(['conversation.created', 'members.changed', 'group.renamed', 'group.photo-changed']);

export function isNotice(event: LogEvent): boolean {
  return noticeTypes.has(event.type);
}

export function mergeNotices(known: readonly LogEvent[], incoming: readonly LogEvent[]): LogEvent[] {
  const bySeq = new Map([...known, ...incoming.filter(isNotice)].map((event) => [event.seq, event]));
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

export function applyToWindow(window: MessageWindow, event: LogEvent): MessageWindow {
  if (isNotice(event)) return { ...window, notices: mergeNotices(window.notices, [event]) };
  const { message } = event;
  if (!message) return window;
  if (event.type === 'message.created') return { ...window, messages: mergeMessages(window.messages, [message]) };
  return replaceMessage(window, message);
}

/** An edit or a deletion of a message that the window does not hold concerns an older page, which comes up to date. */
export function replaceMessage(window: MessageWindow, message: Message): MessageWindow {
  const index = window.messages.findIndex(({ id }) => id === message.id);
  const before = window.messages[index];
  if (!before) return window;
  return { ...window, messages: window.messages.with(index, laterCopy(before, { ...message, seq: before.seq })) };
}
