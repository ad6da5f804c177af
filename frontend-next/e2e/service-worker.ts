import { type CDPSession, expect, type Page } from '@playwright/test';

type Registration = { registrationId: string; scopeURL: string; isDeleted: boolean };

/** Hands a message to the page's service worker, as Chromium does with one from its push service. */
export async function deliver(page: Page, payload: object): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<Registration>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const registration = registrations.find(({ isDeleted }) => !isDeleted);
      if (registration) resolve(registration);
    });
  });
  await session.send('ServiceWorker.enable');
  const { registrationId } = await found;
  const origin = new URL(page.url()).origin;
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data: JSON.stringify(payload) });
  await session.detach();
}

export type Shown = { title: string; body: string; tag: string; path: string };

/** What stands on the screen of the device. */
export function shownBy(page: Page): Promise<Shown[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration('/');
    const shown = (await registration?.getNotifications()) ?? [];
    return shown.map(({ title, body, tag, data }) => ({ title, body, tag, path: data.path }));
  });
}

/** A click on the one that is shown; Chromium has no way to press it from outside. */
export async function click(page: Page): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  expect(worker, 'a running service worker').toBeDefined();
  await worker?.evaluate(async () => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      NotificationEvent: new (name: string, init: object) => Event;
    };
    const [notification] = await scope.registration.getNotifications();
    globalThis.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
  });
}
