import * as api from '@/lib/api/notifications';
import { localKey } from '@/lib/auth/local-data';

/** What stands between this browser and push messages, if anything. */
export type PushState = 'unsupported' | 'insecure' | 'denied' | 'off' | 'on';

/** The browser's own push service did not answer, or there is none in it. */
export class PushUnavailable extends Error {
  constructor(cause: unknown) {
    super('push unavailable', { cause });
    this.name = 'PushUnavailable';
  }
}

const scope = '/';
const mark = (userId: string) => localKey('push', userId);

/** The worker falls back to this language where a message brings no words of its own. */
const worker = (language: string) => `/sw.js?lang=${encodeURIComponent(language)}`;

function supported(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

async function current(): Promise<PushSubscription | null> {
  if (!supported()) return null;
  const registration = await navigator.serviceWorker.getRegistration(scope);
  return (await registration?.pushManager.getSubscription()) ?? null;
}

export async function pushState(userId: string): Promise<PushState> {
  if (!window.isSecureContext) return 'insecure';
  if (!supported()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  const mine = localStorage.getItem(mark(userId)) !== null;
  return mine && Notification.permission === 'granted' && (await current()) ? 'on' : 'off';
}

/** Asks for the permission, so this must be called while a press of a button is being handled. */
export async function turnOnPush(userId: string, language: string): Promise<PushState> {
  if ((await Notification.requestPermission()) !== 'granted') return pushState(userId);
  const { publicKey } = await api.pushKey();
  await navigator.serviceWorker.register(worker(language), { scope, updateViaCache: 'none' });
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that was made for another key, or by someone else, is of no use.
  await (await pushManager.getSubscription())?.unsubscribe();
  const subscription = await pushManager
    .subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
    .catch((cause: unknown) => {
      throw new PushUnavailable(cause);
    });
  await api.subscribePush(subscription.toJSON());
  localStorage.setItem(mark(userId), 'on');
  return 'on';
}

export async function turnOffPush(userId: string): Promise<PushState> {
  const subscription = await current();
  if (subscription) await api.unsubscribePush(subscription.endpoint);
  localStorage.removeItem(mark(userId));
  await subscription?.unsubscribe();
  return pushState(userId);
}

/** At the start of the app: tells the server again, in case it has forgotten, and ends what someone else left here. */
export async function keepPush(userId: string, language: string): Promise<void> {
  const subscription = await current();
  if (!subscription) return;
  if (localStorage.getItem(mark(userId)) === null) return void (await subscription.unsubscribe());
  await navigator.serviceWorker.register(worker(language), { scope, updateViaCache: 'none' });
  await api.subscribePush(subscription.toJSON());
}

/** Whoever signs out gets no more messages here. Without an answer the browser's end of it is closed all the same. */
export async function endPush(): Promise<void> {
  const subscription = await current().catch(() => null);
  if (subscription) await api.unsubscribePush(subscription.endpoint).catch(() => undefined);
  await dropPush();
}

/** Ends it in this browser alone; the push service then refuses what the server still sends. */
export async function dropPush(): Promise<void> {
  try {
    await (await current())?.unsubscribe();
    const registration = await navigator.serviceWorker?.getRegistration(scope);
    for (const shown of (await registration?.getNotifications()) ?? []) shown.close();
  } catch {
    // Nothing of ours to end.
  }
}
