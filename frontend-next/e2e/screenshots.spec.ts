import path from 'node:path';
import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test';
import { composer, message } from './chat';
import { logIn } from './people';
import { type Story, tell } from './story';

const target = process.env.SCREENSHOTS_DIR ?? path.resolve(import.meta.dirname, '../../docs/images');
const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const shapes: [string, BrowserContextOptions][] = [
  ['desktop', desktop],
  ['phone', phone],
];

let story: Story;
test.beforeAll(async ({ playwright, baseURL }) => {
  story = await tell(await playwright.request.newContext({ baseURL }));
});

const shoot = (page: Page, name: string) =>
  page.screenshot({ path: path.join(target, `${name}.png`), animations: 'disabled', caret: 'hide' });

for (const [shape, options] of shapes) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${shape}, ${colorScheme}`, async ({ browser }) => {
      const page = await (await browser.newContext({ ...options, colorScheme })).newPage();
      const name = (view: string) => `${view}-${shape}-${colorScheme}`;
      await page.goto('/signup');
      await expect(page.getByRole('button', { name: 'Create account' })).toBeEnabled();
      await shoot(page, name('signup'));
      await logIn(page, story.mira.handle, story.mira.password);
      await expect(page.getByRole('link', { name: /Release 2\.4/ })).toBeVisible();
      await page.getByRole('button', { name: 'Hide until tomorrow' }).click();
      await shoot(page, name('chats'));

      await page.goto(`/c/${story.group}`);
      await expect(message(page, 'the calmest release')).toBeVisible();
      await composer(page).fill('');
      await composer(page).blur();
      await shoot(page, name('conversation'));

      await page.getByRole('button', { name: 'Show details' }).click();
      await expect(page.getByRole('list', { name: '4 members' })).toContainText('Priya');
      await shoot(page, name('details'));

      await page.goto('/people');
      await page.getByRole('searchbox', { name: 'Search people' }).fill(story.people[1]?.handle.slice(0, 5) ?? '');
      await expect(page.getByRole('list', { name: 'People found' })).toBeVisible();
      await shoot(page, name('people'));

      await page.goto('/notifications');
      await expect(page.getByRole('list', { name: 'Notifications' })).toBeVisible();
      await shoot(page, name('notifications'));

      await page.goto('/settings/notifications');
      await expect(page.getByLabel('Time zone')).toBeVisible();
      await shoot(page, name('notification-settings'));

      await page.goto('/settings/profile');
      await expect(page.getByLabel('About')).toHaveValue('Product, Berlin.');
      await shoot(page, name('settings'));
    });
  }
}
