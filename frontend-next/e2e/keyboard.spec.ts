import { expect, test } from '@playwright/test';
import { composer, message } from './chat';
import { seedPerson, someone } from './people';

test('everything that matters is done without a pointer', async ({ page, request }) => {
  const ada = await seedPerson(request, someone('Ada Lovelace'));
  const grace = await seedPerson(request, someone('Grace Hopper'));
  const alan = await seedPerson(request, someone('Alan Turing'));
  const { id } = await alan.post('/api/conversations', { kind: 'DIRECT', memberIds: [ada.id] });
  await alan.post('/api/messages/send', { chatId: id, content: 'Unread until you come by.' });
  const heading = (name: string) => page.getByRole('main').getByRole('heading', { name });

  await page.goto('/login');
  await expect(page.getByRole('button', { name: 'Log in' })).toBeEnabled();
  await page.getByLabel('Handle or e-mail').focus();
  await page.keyboard.type(ada.handle);
  await page.keyboard.press('Tab');
  await page.keyboard.type(ada.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Chats' })).toBeVisible();
  await expect(page.getByRole('link', { name: /Alan Turing/ })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(grace.handle);
  await expect(page.getByRole('option', { name: grace.name })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(heading(grace.name)).toBeVisible();

  await expect(composer(page)).toBeFocused();
  await page.keyboard.type('First line');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second lime');
  await page.keyboard.press('Enter');
  await expect(message(page, 'second lime')).toHaveCount(1);
  await expect(page.getByRole('img', { name: 'Sent' })).toBeVisible();

  await page.keyboard.press('ArrowUp');
  await expect(composer(page)).toHaveValue('First line\nsecond lime');
  await page.keyboard.press('Escape');
  await expect(composer(page)).toHaveValue('');
  await expect(composer(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('ne');
  await page.keyboard.press('Enter');
  await expect(message(page, 'second line')).toContainText('(edited)');

  await page.keyboard.type('To the moon :rock');
  await expect(page.getByRole('option', { name: '🚀' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(composer(page)).toHaveValue('To the moon 🚀 ');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');

  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await expect(message(page, 'second line')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(message(page, 'second line').getByRole('button', { name: 'Delete message' })).toBeFocused();

  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect(heading(alan.name)).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(heading(grace.name)).toBeVisible();

  await page.getByRole('log', { name: 'Messages' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});
