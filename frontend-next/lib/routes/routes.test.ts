import { describe, expect, it } from 'vitest';
import { parseRoute, safeNext } from './routes';

describe('routes', () => {
  it('knows the views', () => {
    expect(parseRoute('/')).toEqual({ view: 'chats' });
    expect(parseRoute('/c/7')).toEqual({ view: 'conversation', id: '7', info: false });
    expect(parseRoute('/c/7/info')).toEqual({ view: 'conversation', id: '7', info: true });
    expect(parseRoute('/people/blocks')).toEqual({ view: 'people', tab: 'blocks' });
    expect(parseRoute('/notifications')).toEqual({ view: 'notifications' });
    expect(parseRoute('/settings/email')).toEqual({ view: 'settings', section: 'email' });
    expect(parseRoute('/settings')).toEqual({ view: 'settings', section: null });
  });

  it('knows nothing else', () => {
    for (const path of ['/c', '/c/7/x', '/c/7/info/x', '/people/x', '/settings/x', '/notifications/x', '/wp-admin']) {
      expect(parseRoute(path), path).toBeNull();
    }
  });

  it('sends nobody to another site after signing in', () => {
    expect(safeNext('/c/7')).toBe('/c/7');
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/verify', null]) {
      expect(safeNext(next)).toBe('/');
    }
  });
});
