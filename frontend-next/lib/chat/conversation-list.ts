import * as api from '@/lib/api/conversations';
import { Problem } from '@/lib/api/problem';
import type { Conversation, LogEvent } from '@/lib/api/types';
import type { ReadMark } from '@/lib/socket/frames';
import { createStore } from '@/lib/store/store';
import { applyMark, applyToSummary, byActivity } from './summary';

export type ListState = {
  status: 'loading' | 'ready' | 'failed';
  error: unknown;
  byId: ReadonlyMap<string, Conversation>;
  sorted: readonly Conversation[];
  nextCursor: string | null;
  /** Conversations that we were asked for and may not see, or that do not exist. */
  missing: ReadonlySet<string>;
};

const empty: ListState = {
  status: 'loading',
  error: null,
  byId: new Map(),
  sorted: [],
  nextCursor: null,
  missing: new Set(),
};

/** All conversations that we know, newest activity first. */
export class ConversationList {
  readonly store = createStore<ListState>(empty);

  constructor(
    private readonly me: string,
    private readonly arrived: (conversation: Conversation) => void,
  ) {}

  find(id: string): Conversation | undefined {
    return this.store.get().byId.get(id);
  }

  async load(): Promise<void> {
    try {
      const { items, nextCursor } = await api.conversations();
      const first = this.store.get().status !== 'ready';
      this.put(items);
      // All there is came at once: what is not among it was taken from us while we were away.
      if (nextCursor === null) this.dropAllBut(items);
      this.store.update((list) => ({
        ...list,
        status: 'ready',
        error: null,
        nextCursor: first ? nextCursor : list.nextCursor,
      }));
    } catch (error) {
      this.store.update((list) => (list.status === 'ready' ? list : { ...list, status: 'failed', error }));
    }
  }

  async loadMore(): Promise<void> {
    const { nextCursor } = this.store.get();
    if (!nextCursor) return;
    this.store.update((list) => ({ ...list, nextCursor: null }));
    try {
      const page = await api.conversations(nextCursor);
      this.put(page.items);
      this.store.update((list) => ({ ...list, nextCursor: page.nextCursor }));
    } catch {
      this.store.update((list) => ({ ...list, nextCursor }));
    }
  }

  /** Fetches one conversation; null when there is none for us. */
  async fetch(id: string): Promise<Conversation | null> {
    try {
      const conversation = await api.conversation(id);
      this.put([conversation]);
      return conversation;
    } catch (error) {
      if (error instanceof Problem && (error.status === 404 || error.status === 400 || error.status === 403)) {
        this.remove(id);
        return null;
      }
      throw error;
    }
  }

  /** Takes in what REST answered; a copy that is older than what the socket told us already is not taken. */
  put(conversations: readonly Conversation[]): void {
    const byId = new Map(this.store.get().byId);
    const missing = new Set(this.store.get().missing);
    for (const conversation of conversations) {
      const known = byId.get(conversation.id);
      if (!known || known.lastSeq <= conversation.lastSeq) byId.set(conversation.id, conversation);
      missing.delete(conversation.id);
    }
    this.replace(byId, missing);
    for (const conversation of conversations) this.arrived(conversation);
  }

  remove(id: string): void {
    const { byId, missing } = this.store.get();
    const rest = new Map(byId);
    rest.delete(id);
    this.replace(rest, new Set([...missing, id]));
  }

  private dropAllBut(conversations: readonly Conversation[]): void {
    const present = new Set(conversations.map(({ id }) => id));
    for (const id of this.store.get().byId.keys()) if (!present.has(id)) this.remove(id);
  }

  apply(event: LogEvent): void {
    this.change(event.conversationId, (conversation) => applyToSummary(conversation, event, this.me));
  }

  mark(mark: ReadMark): void {
    this.change(mark.conversationId, (conversation) => applyMark(conversation, mark, this.me));
  }

  private change(id: string, edit: (conversation: Conversation) => Conversation): void {
    const { byId, missing } = this.store.get();
    const before = byId.get(id);
    if (!before) return;
    const after = edit(before);
    if (after !== before) this.replace(new Map(byId).set(id, after), missing);
  }

  private replace(byId: Map<string, Conversation>, missing: ReadonlySet<string>): void {
    this.store.update((list) => ({ ...list, byId, missing, sorted: [...byId.values()].sort(byActivity) }));
  }
}
