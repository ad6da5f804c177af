import { backoff } from '@/lib/socket/backoff';
import type { SendError } from '@/lib/socket/frames';
import { createStore } from '@/lib/store/store';
import type { OutboxItem, OutboxStorage } from './outbox-storage';
import { uuidv7 } from './uuidv7';

const answerWithinMs = 10_000;

type Timer = ReturnType<typeof setTimeout>;

/**
 * Messages on their way. Each keeps its id until the server says that it is stored or refused, over reloads and lost
 * connections. A conversation has one message under way at a time: that keeps the order in which they were written.
 */
export class Outbox {
  readonly items = createStore<readonly OutboxItem[]>([]);
  private readonly underWay = new Map<string, { id: string; timer: Timer }>();
  private readonly attempts = new Map<string, number>();

  constructor(
    private readonly storage: OutboxStorage,
    private readonly send: (item: OutboxItem) => boolean,
  ) {
    this.items.set(storage.load());
  }

  add(conversationId: string, content: string): OutboxItem {
    const item: OutboxItem = {
      id: uuidv7(),
      conversationId,
      content,
      createdAt: new Date().toISOString(),
      state: 'pending',
    };
    this.put(item);
    this.pump();
    return item;
  }

  /** Stored by the server: nothing left to do. */
  acknowledged(id: string): void {
    const item = this.find(id);
    if (!item) return;
    this.drop(item);
    this.pump();
  }

  refused(error: SendError): void {
    const item = this.find(error.id);
    if (!item) return;
    if (error.retryable) return this.again(item);
    this.release(item);
    this.put({ ...item, state: 'failed', code: error.code });
    this.pump();
  }

  retry(id: string): void {
    const item = this.find(id);
    if (!item) return;
    this.put({
      id,
      conversationId: item.conversationId,
      content: item.content,
      createdAt: item.createdAt,
      state: 'pending',
    });
    this.pump();
  }

  discard(id: string): void {
    const item = this.find(id);
    if (item) this.drop(item);
    this.pump();
  }

  /** A new connection: whatever was under way on the old one is sent again, the server knows it by its id. */
  ready(): void {
    this.stop();
    this.pump();
  }

  stop(): void {
    for (const { timer } of this.underWay.values()) clearTimeout(timer);
    this.underWay.clear();
  }

  private pump(): void {
    for (const item of this.items.get()) {
      if (item.state === 'failed' || this.underWay.has(item.conversationId)) continue;
      if (this.send(item)) this.wait(item, answerWithinMs);
    }
  }

  private again(item: OutboxItem): void {
    const attempt = this.attempts.get(item.id) ?? 0;
    this.attempts.set(item.id, attempt + 1);
    this.wait(item, backoff(attempt + 1));
  }

  private wait(item: OutboxItem, ms: number): void {
    this.release(item);
    const timer = setTimeout(() => {
      this.release(item);
      this.pump();
    }, ms);
    this.underWay.set(item.conversationId, { id: item.id, timer });
  }

  private release(item: OutboxItem): void {
    const current = this.underWay.get(item.conversationId);
    if (current?.id !== item.id) return;
    clearTimeout(current.timer);
    this.underWay.delete(item.conversationId);
  }

  private drop(item: OutboxItem): void {
    this.release(item);
    this.attempts.delete(item.id);
    this.storage.remove(item.id);
    this.items.update((items) => items.filter(({ id }) => id !== item.id));
  }

  private put(item: OutboxItem): void {
    this.storage.save(item);
    this.items.update((items) =>
      [...items.filter(({ id }) => id !== item.id), item].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }

  private find(id: string): OutboxItem | undefined {
    return this.items.get().find((item) => item.id === id);
  }
}
