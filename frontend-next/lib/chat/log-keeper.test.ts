import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LogEvent } from '@/lib/api/types';
import { LogKeeper } from './log-keeper';

const event = (seq: number, conversationId = 'c'): LogEvent => ({
  conversationId,
  seq,
  type: 'message.created',
  actorId: 'a',
  at: '2026-01-01T00:00:00Z',
});

describe('following the logs', () => {
  let applied: number[];
  let asked: string[];
  let keeper: LogKeeper;

  beforeEach(() => {
    vi.useFakeTimers();
    applied = [];
    asked = [];
    keeper = new LogKeeper(
      (questions) => {
        asked.push(questions.map(({ conversationId, after }) => `${conversationId}>${after}`).join());
        return true;
      },
      ({ seq }) => void applied.push(seq),
    );
    keeper.follow('c', 2);
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('asks once for a gap and applies what was held after the answer', () => {
    keeper.take(event(5));
    keeper.take(event(6));
    expect(asked).toEqual(['c>2']);
    keeper.take(event(3));
    keeper.take(event(4));
    keeper.syncDone('c', false);
    expect(applied).toEqual([3, 4, 5, 6]);
    expect(asked).toHaveLength(1);
  });

  it('goes on asking while there is more', () => {
    keeper.ready();
    keeper.take(event(3));
    keeper.syncDone('c', true);
    expect(asked).toEqual(['c>2', 'c>3']);
  });

  it('asks again when the answer stays out', () => {
    keeper.take(event(9));
    vi.advanceTimersByTime(10_000);
    expect(asked).toEqual(['c>2', 'c>2']);
  });

  it('asks for at most fifty conversations at once', () => {
    for (let i = 0; i < 60; i++) keeper.follow(`k${i}`, 1);
    keeper.ready();
    expect(asked.map((question) => question.split(',').length)).toEqual([50, 11]);
  });

  it('continues after a reload', () => {
    keeper.take(event(900));
    keeper.reloaded('c', 899);
    expect(applied).toEqual([900]);
    expect(keeper.lastSeq('c')).toBe(900);
  });
});
