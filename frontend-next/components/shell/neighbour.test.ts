import { describe, expect, it } from 'vitest';
import { neighbour } from './neighbour';

const list = [
  { id: 'a', unreadCount: 0 },
  { id: 'b', unreadCount: 2 },
  { id: 'c', unreadCount: 0 },
];

describe('the neighbouring conversation', () => {
  it('goes up and down and stops at the ends', () => {
    expect(neighbour(list, 'b', -1, false)).toBe('a');
    expect(neighbour(list, 'b', 1, false)).toBe('c');
    expect(neighbour(list, 'a', -1, false)).toBeNull();
  });

  it('starts at an end when none is open', () => {
    expect(neighbour(list, null, 1, false)).toBe('a');
    expect(neighbour(list, null, -1, false)).toBe('c');
  });

  it('skips what is read', () => {
    expect(neighbour(list, 'c', -1, true)).toBe('b');
    expect(neighbour(list, 'b', 1, true)).toBeNull();
  });
});
