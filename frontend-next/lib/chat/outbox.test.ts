import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Outbox } from './outbox';
import type { OutboxItem, OutboxStorage } from './outbox-storage';

function memory(): OutboxStorage {
  const items = new Map<string, OutboxItem>();
  return {
    load: () => [...items.values()],
    save: (item) => void items.set(item.id, item),
    remove: (id) => void items.delete(id),
  };
}

describe('the outbox', () => {
  let storage: OutboxStorage;
  let sent: string[];
  let online: boolean;
  let outbox: Outbox;
  const open = () =>
    new Outbox(storage, ({ content }) => {
      if (online) sent.push(content);
      return online;
    });

  beforeEach(() => {
    vi.useFakeTimers();
    storage = memory();
    sent = [];
    online = true;
    outbox = open();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('sends one message of a conversation at a time, in the order of writing', () => {
    const first = outbox.add('c', 'one');
    outbox.add('c', 'two');
    outbox.add('d', 'elsewhere');
    expect(sent).toEqual(['one', 'elsewhere']);
    outbox.acknowledged(first.id);
    expect(sent).toEqual(['one', 'elsewhere', 'two']);
  });

  it('keeps messages over a reload and sends them with the same id', () => {
    online = false;
    const { id } = outbox.add('c', 'offline');
    online = true;
    const reloaded = open();
    reloaded.ready();
    expect(sent).toEqual(['offline']);
    expect(reloaded.items.get().map((item) => item.id)).toEqual([id]);
    reloaded.acknowledged(id);
    expect(open().items.get()).toEqual([]);
  });

  it('asks again when no answer comes', () => {
    outbox.add('c', 'one');
    vi.advanceTimersByTime(10_000);
    expect(sent).toEqual(['one', 'one']);
  });

  it('waits and repeats when the refusal is only for now, and lets nothing overtake', () => {
    const { id } = outbox.add('c', 'one');
    outbox.add('c', 'two');
    outbox.refused({ id, conversationId: 'c', code: 'rate-limited', detail: '', retryable: true });
    expect(sent).toEqual(['one']);
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual(['one', 'one']);
  });

  it('shows a refusal, goes on with the next, and retries with the same id', () => {
    const { id } = outbox.add('c', 'one');
    const next = outbox.add('c', 'two');
    outbox.refused({ id, conversationId: 'c', code: 'blocked', detail: '', retryable: false });
    expect(outbox.items.get()[0]).toMatchObject({ id, state: 'failed', code: 'blocked' });
    expect(sent).toEqual(['one', 'two']);
    outbox.acknowledged(next.id);
    outbox.retry(id);
    expect(sent).toEqual(['one', 'two', 'one']);
  });

  it('forgets a discarded message', () => {
    online = false;
    const { id } = outbox.add('c', 'one');
    outbox.discard(id);
    expect(storage.load()).toEqual([]);
  });
});
