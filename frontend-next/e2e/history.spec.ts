import { expect, test } from '@playwright/test';
import { chatLink, message, openChat, write } from './chat';
import { logIn, seedPerson, someone } from './people';

const total = 90;

test('a long conversation opens at the first unread message and scrolls back without a jump', async ({
  page,
  request,
}) => {
  const ada = await seedPerson(request, someone('Ada Lovelace'));
  const grace = await seedPerson(request, someone('Grace Hopper'));
  const { id } = await grace.post('/api/conversations', { kind: 'DIRECT', memberIds: [ada.id] });
  for (let number = 1; number <= total; number++) {
    await grace.post('/api/messages/send', { chatId: id, content: `Line ${number} of the long story.` });
    if (number === total / 2) {
      const { lastSeq } = await ada.get<{ lastSeq: number }>(`/api/conversations/${id}`);
      await ada.put('/api/messages/status', { conversationId: id, seq: lastSeq, status: 'READ' });
    }
  }

  await logIn(page, ada.handle, ada.password);
  await expect(chatLink(page, grace.name)).toContainText(`${total / 2} unread`);
  await openChat(page, grace.name);

  await test.step('it opens at the line and counts what lies below', async () => {
    await expect(page.getByText('New messages', { exact: true })).toBeInViewport();
    await expect(message(page, `Line ${total / 2 + 1} of`)).toBeInViewport();
    await expect(page.getByRole('button', { name: /new messages below/ })).toBeVisible();
  });

  await test.step('the latest is one press away, and then all is read', async () => {
    await page.getByRole('button', { name: /new messages below/ }).click();
    await expect(message(page, `Line ${total} of`)).toBeInViewport();
    await expect(page.getByRole('button', { name: /new messages below/ })).toBeHidden();
    await expect(chatLink(page, grace.name)).not.toContainText('unread');
  });

  await test.step('history comes in above', async () => {
    await page.getByRole('log', { name: 'Messages' }).hover();
    await expect(async () => {
      await page.mouse.wheel(0, -1500);
      await expect(message(page, 'Line 1 of')).toBeInViewport({ timeout: 250 });
    }).toPass();
  });

  await test.step('what comes in while one reads above does not move the text', async () => {
    const box = await message(page, 'Line 1 of').boundingBox();
    await grace.post('/api/messages/send', { chatId: id, content: 'And one more.' });
    await expect(page.getByRole('button', { name: '1 new message below' })).toBeVisible();
    expect(await message(page, 'Line 1 of').boundingBox()).toEqual(box);
    await write(page, 'I am back at the end.');
    await expect(message(page, 'I am back at the end.')).toBeInViewport();
  });
});
