import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SeenReporter } from './seen';

describe('read marks', () => {
  const sent: string[] = [];
  let online = true;
  let seen: SeenReporter;

  beforeEach(() => {
    vi.useFakeTimers();
    sent.length = 0;
    online = true;
    seen = new SeenReporter((id, seq, status) => {
      if (online) sent.push(`${id} ${status} ${seq}`);
      return online;
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('says the first at once and then only the newest, once a second', () => {
    seen.read('c', 1);
    seen.read('c', 2);
    seen.read('c', 3);
    expect(sent).toEqual(['c READ 1']);
    vi.advanceTimersByTime(1000);
    expect(sent).toEqual(['c READ 1', 'c READ 3']);
    vi.advanceTimersByTime(5000);
    expect(sent).toHaveLength(2);
  });

  it('does not say delivered for what it said to be read', () => {
    seen.read('c', 4);
    vi.advanceTimersByTime(1000);
    seen.delivered('c', 4);
    expect(sent).toEqual(['c READ 4']);
  });

  it('says it after the connection is back', () => {
    online = false;
    seen.delivered('c', 2);
    online = true;
    seen.ready();
    expect(sent).toEqual(['c DELIVERED 2']);
  });
});
