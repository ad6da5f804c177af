import { describe, expect, it } from 'vitest';
import { isPutOff, putOff } from './put-off';

function memory(): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => entries.set(key, value),
  } as unknown as Storage;
}

describe('the reminder to confirm the address', () => {
  it('is put off until the next day, for one person', () => {
    const storage = memory();
    expect(isPutOff('ada', '2026-03-01T12:00:00', storage)).toBe(false);
    putOff('ada', '2026-03-01T12:00:00', storage);
    expect(isPutOff('ada', '2026-03-01T22:00:00', storage)).toBe(true);
    expect(isPutOff('ada', '2026-03-02T08:00:00', storage)).toBe(false);
    expect(isPutOff('grace', '2026-03-01T22:00:00', storage)).toBe(false);
  });
});
