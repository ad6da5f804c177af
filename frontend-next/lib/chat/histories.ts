import * as api from '@/lib/api/conversations';
import type { Conversation, LogEvent, Message } from '@/lib/api/types';
import { createStore, type Store } from '@/lib/store/store';
import { mergeMessages } from './message';
import { applyToWindow, emptyWindow, type MessageWindow, mergeNotices, replaceMessage } from './window';

const pageSize = 50;
const largestPage = 100;
const contextBeforeUnread = 20;
/** Someone who has more unread than this lands at the oldest of what was loaded. */
const mostPagesToUnread = 10;

type Stretch = { messages: Message[]; notices: LogEvent[]; reachedStart: boolean };

/** The messages of conversations that were opened, kept up to date while the page lives. */
export class Histories {
  private readonly windows = new Map<string, Store<MessageWindow>>();

  constructor(private readonly loaded: (conversationId: string, messages: readonly Message[]) => void) {}

  of(id: string): Store<MessageWindow> {
    const known = this.windows.get(id);
    if (known) return known;
    const fresh = createStore<MessageWindow>(emptyWindow);
    this.windows.set(id, fresh);
    return fresh;
  }

  forget(id: string): void {
    this.windows.delete(id);
  }

  async open(conversation: Conversation): Promise<void> {
    const store = this.of(conversation.id);
    if (store.get().status === 'loading' || store.get().status === 'ready') return;
    await this.reload(conversation);
  }

  /** Loads back to the first unread message, so that the view can open there. */
  async reload(conversation: Conversation): Promise<void> {
    const store = this.of(conversation.id);
    store.update((window) => ({ ...window, status: window.status === 'ready' ? 'ready' : 'loading', error: null }));
    try {
      const stretch = await this.stretchToUnread(conversation);
      store.update((window) => ({
        ...window,
        ...stretch,
        // What the socket told meanwhile is newer than what was asked before.
        messages: mergeMessages(stretch.messages, newerThan(window.messages, stretch.messages)),
        status: 'ready',
      }));
      this.loaded(conversation.id, stretch.messages);
    } catch (error) {
      store.update((window) => (window.status === 'ready' ? window : { ...window, status: 'failed', error }));
    }
  }

  async loadOlder(conversation: Conversation): Promise<void> {
    const store = this.of(conversation.id);
    const { status, loadingOlder, reachedStart, messages } = store.get();
    const oldest = messages[0];
    if (status !== 'ready' || loadingOlder || reachedStart || !oldest) return;
    store.update((window) => ({ ...window, loadingOlder: true }));
    try {
      const stretch = await this.stretch(conversation, oldest.seq, pageSize);
      store.update((window) => ({
        ...window,
        messages: mergeMessages(stretch.messages, window.messages),
        notices: mergeNotices(stretch.notices, window.notices),
        reachedStart: stretch.reachedStart,
        loadingOlder: false,
        olderPages: window.olderPages + 1,
      }));
    } catch {
      store.update((window) => ({ ...window, loadingOlder: false }));
    }
  }

  apply(event: LogEvent): void {
    this.windows.get(event.conversationId)?.update((window) => applyToWindow(window, event));
  }

  replace(message: Message): void {
    this.windows.get(message.conversationId)?.update((window) => replaceMessage(window, message));
  }

  private async stretchToUnread(conversation: Conversation): Promise<Stretch> {
    const wanted = conversation.unreadCount > 0 ? conversation.unreadCount + contextBeforeUnread : 0;
    let all = await this.stretch(conversation, null, Math.min(largestPage, Math.max(pageSize, wanted)));
    for (let page = 1; page < mostPagesToUnread && conversation.unreadCount > 0; page++) {
      const oldest = all.messages[0];
      if (!oldest || all.reachedStart || oldest.seq <= conversation.readSeq) break;
      const older = await this.stretch(conversation, oldest.seq, largestPage);
      all = {
        messages: mergeMessages(older.messages, all.messages),
        notices: mergeNotices(older.notices, all.notices),
        reachedStart: older.reachedStart,
      };
    }
    return all;
  }

  private async stretch(conversation: Conversation, before: number | null, limit: number): Promise<Stretch> {
    const page = await api.history(conversation.id, before, limit);
    const messages = mergeMessages([], page.items);
    const reachedStart = page.nextCursor === null;
    const from = reachedStart ? 0 : (messages[0]?.seq ?? 1) - 1;
    const until = before ?? conversation.lastSeq;
    const notices = conversation.kind === 'GROUP' ? await this.notices(conversation.id, from, until) : [];
    return { messages, notices, reachedStart };
  }

  private async notices(id: string, from: number, until: number): Promise<LogEvent[]> {
    let found: LogEvent[] = [];
    for (let after = from; after < until; ) {
      const { items, hasMore } = await api.events(id, after);
      found = mergeNotices(found, items);
      const last = items.at(-1);
      if (!last || !hasMore) break;
      after = last.seq;
    }
    return found;
  }
}

function newerThan(messages: readonly Message[], reference: readonly Message[]): Message[] {
  const last = reference.at(-1)?.seq ?? 0;
  return messages.filter(({ seq }) => seq > last);
}
