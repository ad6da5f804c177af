import { expect, test } from '@playwright/test';
import { arrive, logIn, signUp, someone } from './people';

test('a wrong password is said plainly, the right one opens the door', async ({ page }) => {
  const ada = someone('Ada Lovelace');
  await signUp(page, ada);
  await page.context().clearCookies();
  await logIn(page, ada.handle, 'not the pass phrase');
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Reference:' })).toBeVisible();
  await logIn(page, ada.email, ada.password);
  await expect(page.getByRole('heading', { name: 'Chats' })).toBeVisible();
});

test('a taken handle is said at its field', async ({ page, browser }) => {
  const ada = someone('Ada Lovelace');
  await signUp(page, ada);
  const other = await (await browser.newContext()).newPage();
  await other.goto('/signup');
  await other.getByLabel('Name', { exact: true }).fill('Another Ada');
  await other.getByLabel('Handle').fill(ada.handle);
  await other.getByLabel('E-mail').fill(`other.${ada.email}`);
  await other.getByLabel('Password').fill(ada.password);
  await other.getByRole('button', { name: 'Create account' }).click();
  await expect(other.getByLabel('Handle')).toHaveAccessibleDescription(/taken/);
});

test('whoever is not signed in is sent to the door and comes back to where they wanted', async ({ page, browser }) => {
  const ada = someone('Ada Lovelace');
  await signUp(page, ada);
  const fresh = await (await browser.newContext()).newPage();
  await fresh.goto('/settings/sessions');
  await expect(fresh.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await fresh.getByLabel('Handle or e-mail').fill(ada.handle);
  await fresh.getByLabel('Password').fill(ada.password);
  await fresh.getByRole('button', { name: 'Log in' }).click();
  await expect(fresh.getByRole('heading', { name: 'Sessions and password' })).toBeVisible();
});

test('ending a session closes the other browser, and its data with it', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const laptop = await arrive(browser, ada);
  const phone = await (await browser.newContext()).newPage();
  await logIn(phone, ada.handle, ada.password);
  await expect(phone.getByRole('heading', { name: 'Chats' })).toBeVisible();

  await laptop.goto('/settings/sessions');
  await laptop.getByRole('button', { name: /^End session on/ }).click();
  await expect(phone.getByText('Your session was ended.')).toBeVisible();
  expect(await phone.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await expect(laptop.getByRole('list', { name: 'Where you are logged in' }).getByRole('listitem')).toHaveCount(1);
});

test('logging out everywhere asks first and then ends them all', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const laptop = await arrive(browser, ada);
  const phone = await (await browser.newContext()).newPage();
  await logIn(phone, ada.handle, ada.password);
  await expect(phone.getByRole('heading', { name: 'Chats' })).toBeVisible();
  await laptop.goto('/settings/sessions');
  await laptop.getByRole('button', { name: 'Log out everywhere' }).click();
  await laptop.getByRole('dialog').getByRole('button', { name: 'Log out everywhere' }).click();
  await expect(laptop.getByRole('heading', { name: 'Log in' })).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Log in' })).toBeVisible();
});

test('the password can be changed', async ({ page }) => {
  const ada = someone('Ada Lovelace');
  await signUp(page, ada);
  await page.goto('/settings/sessions');
  await page.getByLabel('Current password').fill(ada.password);
  await page.getByLabel('New password').fill('another pass phrase');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Password changed')).toBeVisible();
  await page.context().clearCookies();
  await logIn(page, ada.handle, 'another pass phrase');
  await expect(page.getByRole('heading', { name: 'Chats' })).toBeVisible();
});
