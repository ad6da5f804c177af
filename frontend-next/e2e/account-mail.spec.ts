import { type Browser, expect, type Page, test } from '@playwright/test';
import { linkIn, mailsTo, mailTo } from './inbox';
import { arrive, logIn, someone } from './people';

const chats = (page: Page) => page.getByRole('heading', { name: 'Chats' });
const banner = (page: Page) => page.getByRole('region', { name: 'Confirm your address' });
const title = (page: Page, name: string) => page.getByRole('heading', { name, level: 1 });

/** A link is followed wherever the mail is read: in a browser that knows nobody. */
async function follow(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  return page;
}

test('sign up, the mail arrives, its link confirms the address, once', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const page = await arrive(browser, ada);
  await expect(banner(page)).toContainText(ada.email);
  await page.goto('/settings/email');
  await expect(page.getByText('Not confirmed yet')).toBeVisible();
  const link = linkIn(await mailTo(ada.email, '/verify#'), '/verify');

  const elsewhere = await follow(browser, link);
  await expect(title(elsewhere, 'Your address is confirmed')).toBeFocused();
  expect(new URL(elsewhere.url()).hash, 'the token has left the address bar').toBe('');

  await page.reload();
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
  await page.goto('/');
  await expect(chats(page)).toBeVisible();
  await expect(banner(page)).toBeHidden();

  await expect(title(await follow(browser, link), 'This link does not work any more')).toBeVisible();
});

test('a new mail can be asked for, and makes the link before useless', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const page = await arrive(browser, ada);
  const first = linkIn(await mailTo(ada.email, '/verify#'), '/verify');
  await banner(page).getByRole('button', { name: 'Send it again' }).click();
  await expect(banner(page)).toContainText('A new mail is on its way');
  await expect.poll(async () => (await mailsTo(ada.email)).length, { timeout: 45_000 }).toBe(2);
  await expect(title(await follow(browser, first), 'This link does not work any more')).toBeVisible();

  await banner(page).getByRole('button', { name: 'Hide until tomorrow' }).click();
  await page.reload();
  await expect(chats(page)).toBeVisible();
  await expect(banner(page)).toBeHidden();
});

test('a forgotten password is replaced, and every session ends', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const laptop = await arrive(browser, ada);
  const page = await (await browser.newContext()).newPage();

  const ask = async (email: string) => {
    await page.goto('/login');
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    // The field of the page that is left is called alike.
    await expect(title(page, 'Forgot your password?')).toBeVisible();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(title(page, 'Look into your inbox')).toBeFocused();
    return ((await page.getByRole('main').textContent()) ?? '').replaceAll(email, '…');
  };
  const unknown = await ask(`nobody.${ada.email}`);
  expect(await ask(ada.email), 'the same is said whether there is an account or not').toBe(unknown);

  await page.goto(linkIn(await mailTo(ada.email, '/reset#'), '/reset'));
  await page.getByLabel('New password').fill('a better pass phrase');
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Save password' }).click();
  await expect(title(page, 'Your password is changed')).toBeFocused();
  await expect(laptop.getByText('Your session was ended.')).toBeVisible();
  expect(await mailsTo(`nobody.${ada.email}`)).toEqual([]);

  await page.getByRole('link', { name: 'Back to log in' }).click();
  await logIn(page, ada.handle, ada.password);
  await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible();
  await logIn(page, ada.handle, 'a better pass phrase');
  await expect(chats(page)).toBeVisible();
  // The link came by mail, so the address is the person's.
  await page.goto('/settings/email');
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
});

test('an address is changed once both mailboxes agree', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const wanted = `new.${ada.email}`;
  const page = await arrive(browser, ada);
  const confirmed = await follow(browser, linkIn(await mailTo(ada.email, '/verify#'), '/verify'));
  await expect(title(confirmed, 'Your address is confirmed')).toBeVisible();
  await page.goto('/settings/email');
  await expect(page.getByText('We write to both addresses.')).toBeVisible();
  const request = async (password: string) => {
    await page.getByLabel('New e-mail').fill(wanted);
    await page.getByLabel('Your password').fill(password);
    await page.getByRole('button', { name: 'Ask for the change' }).click();
  };

  await test.step('with the right password only', async () => {
    await request('not the pass phrase');
    await expect(page.getByLabel('Your password')).toHaveAccessibleDescription('This is not your password.');
    await request(ada.password);
    await expect(page.getByRole('region', { name: 'Wanted change' })).toContainText(wanted);
  });

  const oldLink = linkIn(await mailTo(ada.email, '/confirm-email#'), '/confirm-email');
  const newLink = linkIn(await mailTo(wanted, '/confirm-email#'), '/confirm-email');

  await test.step('one says yes', async () => {
    const old = await follow(browser, oldLink);
    await old.getByRole('button', { name: 'Yes, change it' }).click();
    await expect(old.getByText('the mail to your new address')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('region', { name: 'Your address' })).toContainText(ada.email);
  });

  await test.step('the other says yes', async () => {
    const fresh = await follow(browser, newLink);
    await fresh.getByRole('button', { name: 'Yes, change it' }).click();
    await expect(title(fresh, 'Your address is changed')).toBeFocused();
    await page.reload();
    await expect(page.getByRole('region', { name: 'Your address' })).toContainText(wanted);
    await expect(page.getByRole('region', { name: 'Wanted change' })).toBeHidden();
  });

  await test.step('and the new one opens the door', async () => {
    const elsewhere = await (await browser.newContext()).newPage();
    await logIn(elsewhere, wanted, ada.password);
    await expect(chats(elsewhere)).toBeVisible();
  });
});

test('a wanted change can be cancelled', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const page = await arrive(browser, ada);
  await page.goto('/settings/email');
  await page.getByLabel('New e-mail').fill(`new.${ada.email}`);
  await page.getByLabel('Your password').fill(ada.password);
  await page.getByRole('button', { name: 'Ask for the change' }).click();
  const link = linkIn(await mailTo(`new.${ada.email}`, '/confirm-email#'), '/confirm-email');
  await page.getByRole('button', { name: 'Cancel change' }).click();
  await expect(page.getByRole('region', { name: 'Wanted change' })).toBeHidden();
  const late = await follow(browser, link);
  await late.getByRole('button', { name: 'Yes, change it' }).click();
  await expect(title(late, 'This link does not work any more')).toBeVisible();
});

test('who mistyped their address at sign-up needs only the right mailbox', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const page = await arrive(browser, { ...ada, email: `typo.${ada.email}` });
  await page.goto('/settings/email');
  await expect(page.getByText('We write to the new address.')).toBeVisible();
  await page.getByLabel('New e-mail').fill(ada.email);
  await page.getByLabel('Your password').fill(ada.password);
  await page.getByRole('button', { name: 'Ask for the change' }).click();
  const fresh = await follow(browser, linkIn(await mailTo(ada.email, '/confirm-email#'), '/confirm-email'));
  await fresh.getByRole('button', { name: 'Yes, change it' }).click();
  await expect(title(fresh, 'Your address is changed')).toBeVisible();
});

test('the language is the account’s: mails come in it', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const page = await arrive(browser, ada);
  await page.goto('/settings/appearance');
  await page.getByRole('radio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Einstellungen', level: 1 })).toBeVisible();
  await page.goto('/settings/email');
  await page.getByRole('button', { name: 'Mail noch einmal schicken' }).click();
  await expect(page.getByText('Eine neue Mail ist unterwegs')).toBeVisible();
  const german = await mailTo(ada.email, /bestätig/i);
  expect(linkIn(german, '/verify')).toBeTruthy();
});

test('the handle can be changed, not to one that is taken', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const grace = someone('Grace Hopper');
  await (await arrive(browser, grace)).close();
  const page = await arrive(browser, ada);
  await page.goto('/settings/profile');
  const handle = page.getByLabel('Handle');
  await handle.fill(grace.handle);
  await page.getByRole('button', { name: 'Change handle' }).click();
  await expect(handle).toHaveAccessibleDescription(/taken/);
  await handle.fill(`countess.${ada.handle.split('.')[1]}`);
  await page.getByRole('button', { name: 'Change handle' }).click();
  await expect(page.getByText(`@countess.${ada.handle.split('.')[1]}`)).toBeVisible();
  await page.context().clearCookies();
  await logIn(page, `countess.${ada.handle.split('.')[1]}`, ada.password);
  await expect(chats(page)).toBeVisible();
});
