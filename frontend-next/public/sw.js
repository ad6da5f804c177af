// Shows push messages and opens what they are about. It answers no requests and keeps nothing: pages load as ever.

const worker = globalThis;
const language = new URL(worker.location.href).searchParams.get('lang') === 'de' ? 'de' : 'en';
const words = {
  en: {
    nothing: 'There is something new for you.',
    messages: (count) => (count > 1 ? `${count} new messages` : 'New message'),
    mention: (name, text) => `${name} mentioned you: ${text}`,
  },
  de: {
    nothing: 'Es gibt etwas Neues für dich.',
    messages: (count) => (count > 1 ? `${count} neue Nachrichten` : 'Neue Nachricht'),
    mention: (name, text) => `${name} hat dich erwähnt: ${text}`,
  },
}[language];
const subscriptions = '/api/notifications/push/subscriptions';

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('push', (event) => event.waitUntil(show(event.data)));
worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});
worker.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renew(event)));

/** A browser takes the permission away from who stays silent, so whatever comes is shown. */
function show(data) {
  const message = read(data);
  const tag = text(message.conversationId);
  return worker.registration.showNotification(
    text(message.conversationName) ?? text(message.actorName) ?? 'ChatCluster',
    {
      body: bodyOf(message),
      tag: tag ?? '',
      renotify: tag !== null,
      icon: '/icon-192.png',
      lang: language,
      data: { path: ownPath(message) },
    },
  );
}

/** The text comes with messages of groups only; of two people nobody else's screen shows what they say. */
function bodyOf(message) {
  const name = text(message.actorName);
  const said = text(message.text);
  if (!text(message.conversationId)) return words.nothing;
  if (!name || !said) return words.messages(message.count);
  return message.kind === 'mention' ? words.mention(name, said) : `${name}: ${said}`;
}

function read(data) {
  try {
    const message = data?.json();
    return typeof message === 'object' && message !== null ? message : {};
  } catch {
    return {};
  }
}

function text(value) {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Where a click leads: never to another site. */
function ownPath({ path }) {
  try {
    const target = new URL(text(path) ?? '/', worker.location.origin);
    return target.origin === worker.location.origin ? target.pathname : '/';
  } catch {
    return '/';
  }
}

/** An open page comes forward and goes there by itself; without one, a new one is opened. */
async function open(path) {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ focused }) => focused) ?? pages[0];
  if (!page) return worker.clients.openWindow(path);
  page.postMessage({ kind: 'open', path });
  return page.focus();
}

/** The browser replaced the subscription: the server is told, with a token that this worker gets for itself. */
async function renew({ oldSubscription, newSubscription }) {
  const token = await accessToken();
  const applicationServerKey = oldSubscription?.options.applicationServerKey ?? (await publicKey(token));
  const fresh =
    newSubscription ??
    (await worker.registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }));
  const { endpoint, keys } = fresh.toJSON();
  await request('PUT', subscriptions, { token, body: { endpoint, keys } });
  if (oldSubscription && oldSubscription.endpoint !== endpoint) {
    await request('DELETE', subscriptions, { token, body: { endpoint: oldSubscription.endpoint } });
  }
}

async function publicKey(token) {
  const answer = await request('GET', '/api/notifications/push/key', { token });
  return (await answer.json()).publicKey;
}

/** Takes turns with the open pages, as they do among each other: a refresh cookie works once. */
function accessToken() {
  return navigator.locks.request('chatcluster-refresh', async () => {
    const session = await (await request('POST', '/api/auth/refresh', {})).json();
    const pages = new BroadcastChannel('chatcluster-session');
    pages.postMessage({ kind: 'session', session });
    pages.close();
    return session.accessToken;
  });
}

async function request(method, path, { token, body }) {
  const headers = { Accept: 'application/json' };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store' });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer;
}
