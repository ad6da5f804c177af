import { describe, expect, it } from 'vitest';
import type { LogEvent } from '@/lib/api/types';
import { continueFrom, positionAt, take } from './log';

const event = (seq: number): LogEvent => ({
  conversationId: 'c',
  seq,
  type: 'message.created',
  actorId: 'a',
  at: '2026-01-01T00:00:00Z',
});
const seqs = (events: LogEvent[]) => events.map(({ seq }) => seq);

describe('the conversation log', () => {
  it('applies the next event', () => {
    const { position, apply, gap } = take(positionAt(4), event(5));
    expect(seqs(apply)).toEqual([5]);
    expect(position.lastSeq).toBe(5);
    expect(gap).toBe(false);
  });

  it('drops what it has seen', () => {
    const { position, apply } = take(positionAt(4), event(4));
    expect(apply).toEqual([]);
    expect(position.lastSeq).toBe(4);
  });

  it('holds what lies beyond a gap and applies it in order once the gap is filled', () => {
    const first = take(positionAt(4), event(7));
    expect(first.apply).toEqual([]);
    expect(first.gap).toBe(true);
    const second = take(first.position, event(6));
    expect(second.gap).toBe(true);
    const third = take(second.position, event(5));
    expect(seqs(third.apply)).toEqual([5, 6, 7]);
    expect(third.gap).toBe(false);
  });

  it('keeps one copy of an event that came twice while held', () => {
    const once = take(positionAt(1), event(3)).position;
    expect(take(once, event(3)).position.held).toHaveLength(1);
  });

  it('continues behind a reload', () => {
    const held = take(take(positionAt(1), event(9)).position, event(5)).position;
    const { apply, position, gap } = continueFrom(held, 8);
    expect(seqs(apply)).toEqual([9]);
    expect(position).toEqual(positionAt(9));
    expect(gap).toBe(false);
  });

  it('never goes back', () => {
    expect(continueFrom(positionAt(9), 3).position.lastSeq).toBe(9);
  });
});
