import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { describe, expect, it, vi } from 'vitest';

const source = readFileSync(path.resolve(import.meta.dirname, '../../public/sw.js'), 'utf8');
const origin = 'https://chat.example.org';

type Listener = (event: Record<string, unknown>) => void;
type Shown = { title: string; body: string; tag: string; renotify: boolean; lang: string; data: { path: string } };

/** The worker as it is shipped, in a world of its own. */
function startWorker(search = '?lang=en', answers: Record<string, object> = {}) {
  const listeners = new Map<string, Listener>();
  const shown: Shown[] = [];
  const requests: { method: string; path: string; token: string | undefined; body: unknown }[] = [];
  const told: unknown[] = [];
  const clients = {
    claim: async () => undefined,
    matchAll: async (): Promise<object[]> => [],
    openWindow: vi.fn(async () => null),
  };
  const pushManager = { subscribe: vi.fn(async () => subscription('https://push.example/new')) };
  const world = {
    URL,
    encodeURIComponent,
    location: new URL(`${origin}/sw.js${search}`),
    navigator: { locks: { request: (_: string, work: () => unknown) => work() } },
    BroadcastChannel: class {
      postMessage = (message: unknown) => told.push(message);
      close = () => undefined;
    },
    fetch: async (target: string, { method, headers, body }: RequestInit) => {
      const token = (headers as Record<string, string>).Authorization;
      requests.push({ method: method ?? '', path: target, token, body: body ? JSON.parse(String(body)) : undefined });
      return { ok: true, json: async () => answers[target] ?? {} };
    },
    addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
    skipWaiting: async () => undefined,
    clients,
    registration: {
      pushManager,
      showNotification: async (title: string, options: Omit<Shown, 'title'>) => void shown.push({ title, ...options }),
    },
  };
  vm.runInNewContext(source, world);
  const happen = async (name: string, event: Record<string, unknown>) => {
    let work: unknown;
    listeners.get(name)?.({ ...event, waitUntil: (promise: unknown) => (work = promise) });
    await work;
  };
  return { listeners, shown, requests, told, clients, pushManager, happen };
}

const subscription = (endpoint: string) => ({
  endpoint,
  options: { applicationServerKey: 'key' },
  toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }),
});
const message = (content: unknown) => ({ data: { json: () => content } });

describe('the service worker', () => {
  it('leaves requests and caches alone', () => {
    expect([...startWorker().listeners.keys()].sort()).toEqual([
      'activate',
      'install',
      'notificationclick',
      'push',
      'pushsubscriptionchange',
    ]);
  });

  it('shows what was said in a group, a conversation in one place', async () => {
    const { shown, happen } = startWorker();
    const group = { conversationId: '7', conversationName: 'Engines', actorName: 'Ada', text: 'Hello', path: '/c/7' };
    await happen('push', message({ kind: 'message', count: 1, ...group }));
    await happen('push', message({ kind: 'mention', count: 3, ...group }));
    expect(shown).toMatchObject([
      { title: 'Engines', body: 'Ada: Hello', tag: '7', renotify: true, data: { path: '/c/7' } },
      { title: 'Engines', body: 'Ada mentioned you: Hello', tag: '7' },
    ]);
  });

  it('says who wrote and how often where two talk, in the language of the person', async () => {
    const { shown, happen } = startWorker('?lang=de');
    const direct = { kind: 'message', conversationId: '7', conversationName: null, actorName: 'Ada', text: null };
    await happen('push', message({ count: 1, ...direct }));
    await happen('push', message({ count: 4, ...direct }));
    expect(shown.map(({ title, body }) => [title, body])).toEqual([
      ['Ada', 'Neue Nachricht'],
      ['Ada', '4 neue Nachrichten'],
    ]);
  });

  it('shows something also where nothing can be read', async () => {
    const { shown, happen } = startWorker('?lang=de');
    const broken = () => {
      throw new SyntaxError();
    };
    await happen('push', { data: null });
    await happen('push', { data: { json: broken } });
    await happen('push', message({ actorName: 5 }));
    for (const { title, body, data } of shown) {
      expect([title, body, data.path]).toEqual(['ChatCluster', 'Es gibt etwas Neues für dich.', '/']);
    }
    expect(shown.map(({ renotify }) => renotify)).toEqual([false, false, false]);
  });

  it('leads to no other site', async () => {
    const { shown, happen } = startWorker();
    for (const path of ['https://evil.example/', '//evil.example', 'javascript:alert(1)', '/c/8']) {
      await happen('push', message({ path }));
    }
    expect(shown.map(({ data }) => data.path)).toEqual(['/', '/', '/', '/c/8']);
  });

  it('brings an open page forward, or opens one', async () => {
    const { clients, happen } = startWorker();
    const click = { notification: { close: vi.fn(), data: { path: '/c/7' } } };
    await happen('notificationclick', click);
    expect(click.notification.close).toHaveBeenCalled();
    expect(clients.openWindow).toHaveBeenCalledWith('/c/7');

    const page = { focused: false, postMessage: vi.fn(), focus: vi.fn() };
    clients.matchAll = async () => [page];
    await happen('notificationclick', click);
    expect(page.postMessage).toHaveBeenCalledWith({ kind: 'open', path: '/c/7' });
    expect(page.focus).toHaveBeenCalled();
    expect(clients.openWindow).toHaveBeenCalledTimes(1);
  });

  it('tells the server of a subscription that the browser replaced', async () => {
    const session = { accessToken: 'fresh' };
    const { requests, told, pushManager, happen } = startWorker('', { '/api/auth/refresh': session });
    await happen('pushsubscriptionchange', {
      oldSubscription: subscription('https://push.example/old'),
      newSubscription: null,
    });
    expect(pushManager.subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'key' });
    expect(requests).toMatchObject([
      { method: 'POST', path: '/api/auth/refresh', token: undefined },
      {
        method: 'PUT',
        path: '/api/notifications/push/subscriptions',
        token: 'Bearer fresh',
        body: { endpoint: 'https://push.example/new', keys: { p256dh: 'p', auth: 'a' } },
      },
      { method: 'DELETE', token: 'Bearer fresh', body: { endpoint: 'https://push.example/old' } },
    ]);
    expect(told).toEqual([{ kind: 'session', session }]);
  });
});
