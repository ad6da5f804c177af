import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from './people';

/** Starts a conversation by searching people: one makes a chat of two, more make a group. */
export async function startWith(page: Page, people: Person[], groupName?: string): Promise<void> {
  await page.getByRole('button', { name: 'New chat' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New chat' });
  for (const { handle, name } of people) {
    await dialog.getByRole('searchbox', { name: 'Search people' }).fill(handle);
    await dialog
      .getByRole('list', { name: 'People found' })
      .getByRole('button', { name: `@${handle}` })
      .click();
    await expect(dialog.getByRole('button', { name: `Remove ${name}` })).toBeVisible();
  }
  if (groupName) await dialog.getByLabel('Group name').fill(groupName);
  await dialog.getByRole('button', { name: groupName ? 'Create group' : 'Start chat' }).click();
  await expect(dialog).toBeHidden();
  const name = groupName ?? people[0]?.name ?? '';
  await expect(page.getByRole('main').getByRole('heading', { name })).toBeVisible();
}

export const composer = (page: Page): Locator =>
  page.getByRole('form', { name: 'Write a message' }).getByRole('textbox');

export async function write(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Enter');
}

export const message = (page: Page, text: string): Locator =>
  page.getByRole('log', { name: 'Messages' }).getByRole('article').filter({ hasText: text });

/** Opens a conversation from the list and waits until it is the one on screen. */
export async function openChat(page: Page, name: string): Promise<void> {
  await chatLink(page, name).click();
  await expect(page.getByRole('main').getByRole('heading', { name })).toBeVisible();
}

export const chatLink = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Chats' }).getByRole('link', { name });
