import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { message } from './chat';
import { logIn } from './people';
import { tell } from './story';

async function expectNothingFound(page: Page, view: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, view).toEqual([]);
}

/** What can be seen without signing in; the secrets are none. */
const openPages = [
  ['/reset', 'Forgot your password?'],
  ['/reset#token=none', 'Choose a new password'],
  ['/verify#token=none', 'This link does not work any more'],
  ['/verify', 'Open the link in the mail'],
  ['/confirm-email#token=none', 'Change the e-mail address?'],
  ['/unsubscribe?token=none', 'This link does not work any more'],
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing stands in anyone's way, ${colorScheme}`, async ({ browser, playwright, baseURL }) => {
    test.slow();
    const story = await tell(await playwright.request.newContext({ baseURL }));
    const page = await (await browser.newContext({ colorScheme })).newPage();

    await page.goto('/signup');
    await expect(page.getByRole('button', { name: 'Create account' })).toBeEnabled();
    await expectNothingFound(page, 'sign up');
    for (const [path, heading] of openPages) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expectNothingFound(page, path);
    }
    await logIn(page, story.mira.handle, 'a wrong pass phrase');
    await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
    await expectNothingFound(page, 'log in, refused');
    await logIn(page, story.mira.handle, story.mira.password);
    await expect(page.getByRole('link', { name: /Release 2\.4/ })).toBeVisible();
    await expectNothingFound(page, 'chats');

    await page.goto(`/c/${story.group}/info`);
    await expect(message(page, 'the calmest release')).toBeVisible();
    await expect(page.getByRole('list', { name: '4 members' })).toContainText('Priya');
    await message(page, 'the calmest release').hover();
    await expectNothingFound(page, 'conversation with details');

    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await expectNothingFound(page, 'jump');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New chat' }).click();
    await page.getByRole('dialog').getByRole('searchbox').fill('jonas');
    await expect(page.getByRole('list', { name: 'People found' })).toBeVisible();
    await expectNothingFound(page, 'new chat');

    for (const path of ['/people', '/people/friends', '/people/requests', '/people/blocks']) {
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();
      await expectNothingFound(page, path);
    }
    await page.goto('/notifications');
    await expect(page.getByRole('list', { name: 'Notifications' })).toBeVisible();
    await expectNothingFound(page, 'notifications');
    for (const section of ['profile', 'email', 'notifications', 'privacy', 'sessions', 'appearance']) {
      const path = `/settings/${section}`;
      await page.goto(path);
      await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
      await expect(page.getByRole('main').getByRole('status')).toHaveCount(0);
      await expectNothingFound(page, path);
    }
  });
}

test('the theme can be chosen and stays', async ({ page, playwright, baseURL }) => {
  const story = await tell(await playwright.request.newContext({ baseURL }));
  await logIn(page, story.mira.handle, story.mira.password);
  await expect(page.getByRole('heading', { name: 'Chats' })).toBeVisible();
  await page.goto('/settings/appearance');
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark');
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
});
