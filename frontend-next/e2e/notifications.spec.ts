import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { chatLink, message, openChat, startWith, write } from './chat';
import { FakedPushService } from './faked-push-service';
import { headersOf, linkIn, mailsTo, mailTo } from './inbox';
import { arrive, logIn, type Seeded, seedPerson, someone } from './people';
import { click, deliver, shownBy } from './service-worker';

const bell = (page: Page, unread: number) =>
  page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: unread > 0 ? `Notifications, ${unread} unread` : 'Notifications', exact: true });
const centre = (page: Page) => page.getByRole('list', { name: 'Notifications' }).getByRole('listitem');
const say = (who: Seeded, chatId: string, content: string) => who.post('/api/messages/send', { chatId, content });
const group = async (who: Seeded, name: string, members: Seeded[]) =>
  (await who.post('/api/conversations', { kind: 'GROUP', name, memberIds: members.map(({ id }) => id) })).id;

/** Someone whose address is confirmed: only such a one gets digests. */
async function reachable(request: APIRequestContext, title: string): Promise<Seeded> {
  const person = await seedPerson(request, someone(title));
  const link = new URL(linkIn(await mailTo(person.email, '/verify#'), '/verify'));
  const token = new URLSearchParams(link.hash.slice(1)).get('token');
  const answer = await request.post('/api/auth/email/verify', { data: { token } });
  expect(answer.status(), await answer.text()).toBe(204);
  return person;
}

test('a mention is told at once, and read in every tab', async ({ browser, request }) => {
  const ada = someone('Ada Lovelace');
  const grace = await seedPerson(request, someone('Grace Hopper'));
  const first = await arrive(browser, ada);
  await startWith(first, [grace]);
  await write(first, 'Hello');
  const second = await first.context().newPage();
  await second.goto('/notifications');
  await expect(second.getByText('Nothing new')).toBeVisible();
  await first.getByRole('link', { name: 'People' }).click();

  const { items } = await grace.get<{ items: { id: string }[] }>('/api/conversations');
  const id = items[0]?.id ?? '';

  await test.step('live, with a number on the bell', async () => {
    await say(grace, id, `@${ada.handle} have you seen this?`);
    await expect(bell(first, 1)).toBeVisible();
    await expect(bell(second, 1)).toBeVisible();
    await expect(centre(second)).toContainText([`${grace.name} mentioned you`]);
  });

  await test.step('it leads to the message, and is read there', async () => {
    await second.getByRole('link', { name: /mentioned you/ }).click();
    await expect(message(second, 'have you seen this?')).toBeFocused();
    await expect(bell(second, 0)).toBeVisible();
    await expect(bell(first, 0)).toBeVisible();
  });

  await test.step('all are marked at once', async () => {
    await second.getByRole('link', { name: 'Notifications' }).click();
    await say(grace, id, `@${ada.handle} one`);
    await say(grace, id, `@${ada.handle} two`);
    await expect(bell(first, 2)).toBeVisible();
    await second.getByRole('button', { name: 'Mark all as read' }).click();
    await expect(bell(first, 0)).toBeVisible();
    await expect(second.getByRole('button', { name: 'Mark all as read' })).toBeHidden();
    await second.reload();
    await expect(centre(second)).toHaveCount(3);
    await expect(bell(second, 0)).toBeVisible();
  });
});

test('friends and groups are told of, and lead to where something can be done', async ({ browser, request }) => {
  const ada = someone('Ada Lovelace');
  const page = await arrive(browser, ada);
  const grace = await seedPerson(request, someone('Grace Hopper'));
  const { items } = await grace.get<{ items: { id: string }[] }>(`/api/users/search?q=${ada.handle}`);
  const me = items[0]?.id ?? '';
  await grace.put(`/api/users/me/friend-requests/${me}`);
  await grace.post('/api/conversations', { kind: 'GROUP', name: 'Compilers', memberIds: [me] });
  await expect(bell(page, 2)).toBeVisible();
  await page.goto('/notifications');
  await page.getByRole('link', { name: /wants to be your friend/ }).click();
  await expect(page.getByRole('button', { name: `Accept ${grace.name}` })).toBeVisible();
  await page.goBack();
  await page.getByRole('link', { name: /added you to Compilers/ }).click();
  await expect(page.getByRole('main').getByRole('heading', { name: 'Compilers' })).toBeVisible();
  await expect(bell(page, 0)).toBeVisible();
});

test('what one wishes to hear of is kept', async ({ browser }) => {
  const page = await arrive(browser, someone('Ada Lovelace'));
  await page.goto('/settings/notifications');
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
  await page.getByRole('radio', { name: /Only mentions/ }).check();
  await page.getByRole('switch', { name: 'Weekly summary' }).click();
  await page.getByRole('switch', { name: 'Keep quiet every night' }).click();
  await page.getByLabel('From').fill('21:30');
  await page.getByLabel('To', { exact: true }).focus();
  await page.getByLabel('Time zone').selectOption('America/New_York');
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByLabel('Time zone')).toHaveValue('America/New_York', { timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('radio', { name: /Only mentions/ })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Weekly summary' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Missed messages' })).toBeChecked();
  await expect(page.getByLabel('From')).toHaveValue('21:30');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('07:00');
  await page.getByRole('button', { name: 'Use Europe/Berlin' }).click();
  await expect(page.getByLabel('Time zone')).toHaveValue('Europe/Berlin');
});

test('someone away gets a digest by mail, and ends these mails by the one-click header', async ({ request }) => {
  test.slow();
  const ada = await seedPerson(request, someone('Ada Lovelace'));
  const grace = await reachable(request, 'Grace Hopper');
  const alan = await reachable(request, 'Alan Turing');
  const engines = await group(ada, 'Engines', [grace, alan]);
  await say(ada, engines, 'The first line of the day');
  await say(ada, engines, 'And a second one');

  const digest = await mailTo(grace.email, 'The first line of the day');
  expect(digest.text).toContain('And a second one');
  expect(digest.text).toContain(ada.name);
  expect(digest.text).toContain(`/c/${engines}`);
  await mailTo(alan.email, 'The first line of the day');

  await test.step('what two people say to each other is not in it', async () => {
    const { id } = await ada.post('/api/conversations', { kind: 'DIRECT', memberIds: [alan.id] });
    await say(ada, id, 'A word for you alone');
    const { text } = await mailTo(alan.email, `/c/${id}`);
    expect(text).not.toContain('A word for you alone');
  });

  await test.step('the mail program unsubscribes, nobody signs in', async () => {
    const headers = await headersOf(digest);
    expect(headers['List-Unsubscribe-Post']).toEqual(['List-Unsubscribe=One-Click']);
    const [, url = ''] = headers['List-Unsubscribe']?.[0]?.match(/<(https?:[^>]+)>/) ?? [];
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(200);
    expect(await grace.get('/api/notifications/preferences')).toMatchObject({
      missedMessageMail: false,
      weeklySummaryMail: true,
    });
  });

  await test.step('and gets no more, while others do', async () => {
    const before = (await mailsTo(grace.email)).length;
    const later = await group(ada, 'Looms', [grace, alan]);
    await say(ada, later, 'Only for those who want it');
    await mailTo(alan.email, 'Only for those who want it');
    expect(await mailsTo(grace.email)).toHaveLength(before);
  });
});

test('the page behind an unsubscribe link says what ends, and how to undo it', async ({ page, request }) => {
  test.slow();
  const ada = await seedPerson(request, someone('Ada Lovelace'));
  const grace = await reachable(request, 'Grace Hopper');
  await say(ada, await group(ada, 'Engines', [grace]), 'Something to miss');
  const headers = await headersOf(await mailTo(grace.email, 'Something to miss'));
  const token = new URL(headers['List-Unsubscribe']?.[0]?.slice(1, -1) ?? '').searchParams.get('token') ?? '';
  await page.goto(`/unsubscribe?token=${encodeURIComponent(token)}`);
  await expect(page.getByRole('heading', { name: 'Stop mails about missed messages?' })).toBeFocused();
  await page.getByRole('button', { name: 'Unsubscribe' }).click();
  await expect(page.getByRole('heading', { name: 'Unsubscribed' })).toBeFocused();
  await page.getByRole('link', { name: 'Notification settings' }).click();
  await logIn(page, grace.handle, grace.password);
  await expect(chatLink(page, 'Engines')).toBeVisible();
  await page.goto('/settings/notifications');
  await expect(page.getByRole('switch', { name: 'Missed messages' })).not.toBeChecked();
  await page.goto('/unsubscribe?token=made-up');
  await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible();
});

test('a muted conversation sends nothing', async ({ browser, request }) => {
  test.slow();
  const ada = await seedPerson(request, someone('Ada Lovelace'));
  const grace = await reachable(request, 'Grace Hopper');
  const alan = await reachable(request, 'Alan Turing');
  const engines = await group(ada, 'Engines', [grace, alan]);
  const page = await (await browser.newContext()).newPage();
  await logIn(page, grace.handle, grace.password);
  await openChat(page, 'Engines');
  await page.getByRole('button', { name: 'Show details' }).click();
  await page.getByRole('button', { name: 'Mute' }).click();
  await page.getByRole('menuitem', { name: 'Until I turn it on again' }).click();
  await expect(page.getByRole('img', { name: 'Muted' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await page.getByRole('link', { name: 'Notifications' }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await page.context().close();

  const before = (await mailsTo(grace.email)).length;
  await say(ada, engines, `@${grace.handle} and @${alan.handle}, nobody is to miss this`);
  // Who is not muted shows that there was something to send, and when it went out.
  await mailTo(alan.email, 'nobody is to miss this');
  expect(await mailsTo(grace.email)).toHaveLength(before);
  expect(await grace.get('/api/notifications/unread')).toEqual({ unread: 0 });
  expect(await alan.get<{ unread: number }>('/api/notifications/unread')).not.toEqual({ unread: 0 });
});

test('a push message reaches the service worker (the push service is faked)', async ({ browser, request, baseURL }) => {
  test.slow();
  const pushService = await new FakedPushService().start();
  const ada = await seedPerson(request, someone('Ada Lovelace'));
  const grace = await seedPerson(request, someone('Grace Hopper'));
  const engines = await group(ada, 'Engines', [grace]);
  const context = await browser.newContext();
  await context.grantPermissions(['notifications'], { origin: new URL(baseURL ?? '').origin });
  await pushService.standIn(context);
  const page = await context.newPage();
  await logIn(page, grace.handle, grace.password);
  await expect(chatLink(page, 'Engines')).toBeVisible();
  const away = async () => {
    // A page that needs nobody to be signed in: the socket closes, the person is away.
    await page.goto('/verify');
    await expect(async () => {
      const { items } = await ada.get<{ items: { status: string }[] }>(`/api/users/presence?ids=${grace.id}`);
      expect(items[0]?.status ?? 'OFFLINE').toBe('OFFLINE');
    }).toPass();
  };

  await test.step('turned on in this browser', async () => {
    await page.goto('/settings/notifications');
    await page.getByRole('button', { name: 'Turn on' }).click();
    await expect(page.getByText('On in this browser')).toBeVisible();
    await page.reload();
    await expect(page.getByText('On in this browser')).toBeVisible();
  });

  await test.step('sealed and signed on its way, shown when it comes', async () => {
    await away();
    const coming = pushService.next();
    await say(ada, engines, 'Are you there?');
    const { payload, headers, vapidKey } = await coming;
    expect(await page.evaluate(() => localStorage.getItem('faked-push-subscription'))).toBe(vapidKey);
    expect(headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: expect.stringMatching(/^[1-9]\d*$/) });
    expect(payload).toMatchObject({ kind: 'message', conversationId: engines, text: 'Are you there?' });
    await deliver(page, payload);
    await expect
      .poll(() => shownBy(page))
      .toEqual([{ title: 'Engines', body: `${ada.name}: Are you there?`, tag: engines, path: `/c/${engines}` }]);
  });

  await test.step('a click leads to the conversation', async () => {
    await page.goto('/people');
    await expect(page.getByRole('heading', { name: 'People' })).toBeVisible();
    await click(page);
    await expect(message(page, 'Are you there?')).toBeVisible();
    expect(await shownBy(page)).toEqual([]);
  });

  await test.step('what two people say to each other is not in it', async () => {
    const { id } = await ada.post('/api/conversations', { kind: 'DIRECT', memberIds: [grace.id] });
    await away();
    const coming = pushService.next();
    await say(ada, id, 'A word for you alone');
    const { payload } = await coming;
    expect(JSON.stringify(payload)).not.toContain('A word for you alone');
    await deliver(page, payload);
    await expect
      .poll(() => shownBy(page))
      .toEqual([{ title: ada.name, body: 'New message', tag: id, path: `/c/${id}` }]);
  });

  await test.step('signing out ends it', async () => {
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Log out' }).click();
    await expect(page.getByRole('heading', { name: 'Log in' })).toBeVisible();
    expect(await page.evaluate(() => localStorage.getItem('faked-push-subscription'))).toBeNull();
    expect(await shownBy(page)).toEqual([]);
  });
  await context.close();
  pushService.stop();
});

test('what concerns the account’s security is told and leads there', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const page = await arrive(browser, ada);
  // Mails that hold anything go to confirmed addresses only.
  await page.goto(linkIn(await mailTo(ada.email, '/verify#'), '/verify'));
  await expect(page.getByRole('heading', { name: 'Your address is confirmed' })).toBeVisible();
  await page.goto('/settings/sessions');
  await page.getByLabel('Current password').fill(ada.password);
  await page.getByLabel('New password').fill('another pass phrase');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(bell(page, 1)).toBeVisible();
  await page.goto('/notifications');
  await page.getByRole('link', { name: /Your password was changed/ }).click();
  await expect(page.getByRole('list', { name: 'Where you are logged in' })).toBeVisible();
  await expect(bell(page, 0)).toBeVisible();
  expect((await mailTo(ada.email, /password/i)).subject).toBeTruthy();
});
