import { describe, expect, it } from 'vitest';
import type { ConversationNotifications } from '@/lib/api/types';
import { forever, hoursFrom, isForever, isQuiet, mutedUntil } from './mute';

const now = Date.parse('2026-03-01T12:00:00Z');
const setting = (change: Partial<ConversationNotifications>): ConversationNotifications => ({
  conversationId: 'c',
  level: 'all',
  mutedUntil: null,
  ...change,
});

describe('a muted conversation', () => {
  it('is muted until its time has come', () => {
    const until = hoursFrom(now, 8);
    expect(until).toBe('2026-03-01T20:00:00.000Z');
    expect(mutedUntil(setting({ mutedUntil: until }), now)).toBe(until);
    expect(mutedUntil(setting({ mutedUntil: until }), Date.parse(until))).toBeNull();
    expect(mutedUntil(undefined, now)).toBeNull();
  });

  it('may be muted for good', () => {
    expect(isForever(forever)).toBe(true);
    expect(isForever('9999-12-31T00:00:00.000Z')).toBe(true);
    expect(isForever(hoursFrom(now, 8))).toBe(false);
    expect(mutedUntil(setting({ mutedUntil: forever }), now)).toBe(forever);
  });

  it('is quiet also where its level is nothing', () => {
    expect(isQuiet(setting({ level: 'nothing' }), now)).toBe(true);
    expect(isQuiet(setting({ level: 'mentions' }), now)).toBe(false);
    expect(isQuiet(setting({ mutedUntil: hoursFrom(now, -1) }), now)).toBe(false);
    expect(isQuiet(undefined, now)).toBe(false);
  });
});
