import { describe, expect, it } from 'vitest';
import type { NotificationItem } from '@/lib/api/types';
import { parseRoute } from '@/lib/routes/routes';
import { targetOf } from './target';

const lead = (change: Partial<NotificationItem>) =>
  targetOf({ id: '1', kind: 'mention', at: '2026-03-01T12:00:00Z', read: false, ...change });

describe('where a notification leads', () => {
  it('is the conversation that it is about', () => {
    for (const kind of ['mention', 'missed-messages', 'added-to-group'] as const) {
      expect(lead({ kind, conversationId: '7' }), kind).toBe('/c/7');
    }
  });

  it('is the people or the settings otherwise', () => {
    expect(lead({ kind: 'friend-request' })).toBe('/people/requests');
    expect(lead({ kind: 'friend-accepted' })).toBe('/people/friends');
    expect(lead({ kind: 'security', topic: 'new-sign-in' })).toBe('/settings/sessions');
    expect(lead({ kind: 'security', topic: 'email-changed' })).toBe('/settings/email');
  });

  it('is always a page that exists, also for what a newer server tells', () => {
    const unknown = lead({ kind: 'reaction' as never });
    expect(parseRoute(unknown)).not.toBeNull();
  });
});
