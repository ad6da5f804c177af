import { expect, test } from '@playwright/test';
import { chatLink, message, openChat, startWith, write } from './chat';
import { arrive, someone } from './people';

test('people become friends, and a block holds messages back', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const grace = someone('Grace Hopper');
  const adas = await arrive(browser, ada);
  const graces = await arrive(browser, grace);

  await test.step('a request is asked and accepted', async () => {
    await adas.goto('/people');
    await adas.getByRole('searchbox', { name: 'Search people' }).fill(grace.handle);
    await adas.getByRole('button', { name: `More about ${grace.name}` }).click();
    await adas.getByRole('menuitem', { name: 'Add as friend' }).click();
    await adas.getByRole('link', { name: 'Requests' }).click();
    await expect(adas.getByRole('list', { name: 'Asked by you' })).toContainText(grace.name);
    await graces.goto('/people/requests');
    await graces.getByRole('button', { name: `Accept ${ada.name}` }).click();
    await graces.getByRole('link', { name: 'Friends' }).click();
    await expect(graces.getByRole('list', { name: 'Friends' })).toContainText(ada.name);
  });

  await test.step('a blocked person is told that the message did not go', async () => {
    await adas.getByRole('link', { name: 'Chats' }).click();
    await startWith(adas, [grace]);
    await write(adas, 'Hello');
    await graces.getByRole('link', { name: 'Chats' }).click();
    await openChat(graces, ada.name);
    await expect(message(graces, 'Hello')).toHaveCount(1);
    await graces.getByRole('button', { name: 'Show details' }).click();
    await graces.getByRole('button', { name: 'Block', exact: true }).click();
    await graces.getByRole('dialog').getByRole('button', { name: 'Block', exact: true }).click();
    await expect(graces.getByRole('button', { name: 'Unblock' })).toBeVisible();
    await write(adas, 'Still there?');
    await expect(message(adas, 'Still there?').getByRole('alert')).toContainText('cannot be written to');
    await expect(message(graces, 'Still there?')).toHaveCount(0);
  });

  await test.step('after the block a retry goes through', async () => {
    await graces.getByRole('button', { name: 'Unblock' }).click();
    await expect(graces.getByRole('button', { name: 'Block', exact: true })).toBeVisible();
    await message(adas, 'Still there?').getByRole('button', { name: 'Retry' }).click();
    await expect(message(graces, 'Still there?')).toHaveCount(1);
    await expect(message(adas, 'Still there?').getByRole('alert')).toHaveCount(0);
  });
});

test('on a phone one pane shows at a time, and back goes back', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const grace = someone('Grace Hopper');
  await (await arrive(browser, grace)).close();
  const page = await arrive(browser, ada, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await startWith(page, [grace]);
  await expect(chatLink(page, grace.name)).toBeHidden();
  await write(page, 'From the tram');
  await expect(message(page, 'From the tram')).toHaveCount(1);
  await page.getByRole('button', { name: 'Show details' }).click();
  await expect(page).toHaveURL(/\/c\/[^/]+\/info$/);
  await expect(page.getByRole('log')).toBeHidden();
  await page.goBack();
  await expect(message(page, 'From the tram')).toBeVisible();
  await page.goBack();
  await expect(chatLink(page, grace.name)).toContainText('You: From the tram');
  await page.goForward();
  await expect(message(page, 'From the tram')).toBeVisible();
  await page.getByRole('link', { name: 'Back to chats' }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('an address that leads nowhere says so', async ({ browser }) => {
  const page = await arrive(browser, someone('Ada Lovelace'));
  await page.goto('/nowhere');
  await expect(page.getByText('There is nothing here')).toBeVisible();
  await page.goto('/c/00000000-0000-7000-8000-000000000000');
  await expect(page.getByText('This chat is not here')).toBeVisible();
});
