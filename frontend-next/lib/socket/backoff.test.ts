import { describe, expect, it } from 'vitest';
import { backoff } from './backoff';

describe('backoff', () => {
  it('doubles and stays between half and the whole of its ceiling', () => {
    expect(backoff(0, () => 0)).toBe(250);
    expect(backoff(0, () => 1)).toBe(500);
    expect(backoff(3, () => 1)).toBe(4000);
  });

  it('is bounded', () => {
    expect(backoff(500, () => 1)).toBe(20_000);
  });
});
