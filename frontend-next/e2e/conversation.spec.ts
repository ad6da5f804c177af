import { expect, test } from '@playwright/test';
import { chatLink, composer, message, openChat, startWith, write } from './chat';
import { arrive, someone } from './people';

test('three people find each other, talk in pairs and as a group, and lose nothing', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const grace = someone('Grace Hopper');
  const alan = someone('Alan Turing');
  const adas = await arrive(browser, ada);
  const graces = await arrive(browser, grace);
  const alans = await arrive(browser, alan);

  await test.step('a conversation of two, both ways', async () => {
    await startWith(adas, [grace]);
    await write(adas, 'Hello Grace, do you hear me?');
    await openChat(graces, ada.name);
    await expect(message(graces, 'Hello Grace, do you hear me?')).toHaveCount(1);
    await write(graces, 'Loud and clear.');
    await expect(message(adas, 'Loud and clear.')).toHaveCount(1);
  });

  await test.step('typing shows and goes', async () => {
    await composer(graces).pressSequentially('Let me think');
    await expect(adas.getByRole('status').filter({ hasText: `${grace.name} is typing…` })).toBeVisible();
    await composer(graces).fill('');
    await expect(adas.getByRole('status').filter({ hasText: 'is typing…' })).toBeHidden();
  });

  await test.step('a message is read when it was seen, not before', async () => {
    await graces.getByRole('link', { name: 'People' }).click();
    await write(adas, 'Tell me when you have read this.');
    await expect(message(adas, 'Tell me when').getByRole('img', { name: 'Delivered' })).toBeVisible();
    await graces.getByRole('link', { name: 'Chats' }).click();
    await expect(chatLink(graces, ada.name)).toContainText('1 unread');
    await openChat(graces, ada.name);
    await expect(message(adas, 'Tell me when').getByRole('img', { name: 'Read', exact: true })).toBeVisible();
    await expect(graces.getByText('New messages', { exact: true })).toBeVisible();
  });

  await test.step('an edit and a deletion reach the other side', async () => {
    await composer(adas).press('ArrowUp');
    await expect(composer(adas)).toHaveValue('Tell me when you have read this.');
    await composer(adas).fill('Tell me once you have read this.');
    await composer(adas).press('Enter');
    await expect(message(graces, 'Tell me once you have read this.')).toContainText('(edited)');
    const first = message(adas, 'Hello Grace');
    await first.hover();
    await first.getByRole('button', { name: 'Delete message' }).click();
    await adas.getByRole('dialog').getByRole('button', { name: 'Delete message' }).click();
    await expect(message(graces, 'This message was deleted.')).toBeVisible();
    await expect(message(graces, 'Hello Grace')).toHaveCount(0);
  });

  await test.step('a group of three', async () => {
    await startWith(adas, [grace, alan], 'Bletchley');
    await write(adas, 'Welcome, all three of us.');
    await openChat(alans, 'Bletchley');
    await expect(message(alans, 'Welcome, all three of us.')).toHaveCount(1);
    await write(alans, 'Good to be here.');
    await openChat(graces, 'Bletchley');
    await expect(message(graces, 'Good to be here.')).toHaveCount(1);
    await write(graces, 'What shall we build?');
    await expect(message(adas, 'What shall we build?')).toHaveCount(1);
    await write(adas, 'A chat, of course.');
    await expect(message(adas, 'A chat, of course.')).toContainText('Read by 2');
  });

  await test.step('a reload loses nothing', async () => {
    await adas.reload();
    for (const text of ['Welcome, all three', 'Good to be here.', 'What shall we build?', 'A chat, of course.']) {
      await expect(message(adas, text)).toHaveCount(1);
    }
    await openChat(adas, grace.name);
    for (const text of ['This message was deleted.', 'Loud and clear.', 'Tell me once you have read this.']) {
      await expect(message(adas, text)).toHaveCount(1);
    }
  });
});

test('what is written offline is sent on return, once and in order, also over a reload', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const grace = someone('Grace Hopper');
  const adas = await arrive(browser, ada);
  const graces = await arrive(browser, grace);
  await startWith(adas, [grace]);
  await write(adas, 'Before the tunnel');
  await openChat(graces, ada.name);
  await expect(message(graces, 'Before the tunnel')).toHaveCount(1);

  await adas.context().setOffline(true);
  await expect(adas.getByRole('status').filter({ hasText: 'Offline, will send when back' })).toBeVisible();
  await write(adas, 'In the tunnel, one');
  await write(adas, 'In the tunnel, two');
  await expect(message(adas, 'In the tunnel, one').getByRole('img', { name: 'Pending' })).toBeVisible();
  await expect(message(graces, 'In the tunnel')).toHaveCount(0);

  await adas.context().setOffline(false);
  await expect(message(graces, 'In the tunnel')).toHaveText([/one/, /two/]);
  await expect(adas.getByRole('img', { name: 'Pending' })).toHaveCount(0);
  await expect(message(adas, 'In the tunnel')).toHaveText([/one/, /two/]);

  await adas.reload();
  await expect(message(adas, 'In the tunnel')).toHaveText([/one/, /two/]);
  await expect(message(graces, 'In the tunnel')).toHaveCount(2);
});

test('what happened while away is there on return', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const grace = someone('Grace Hopper');
  const adas = await arrive(browser, ada);
  const graces = await arrive(browser, grace);
  await startWith(adas, [grace]);
  await write(adas, 'Going away for a moment');
  await openChat(graces, ada.name);
  await write(graces, 'To be changed');
  await expect(message(adas, 'To be changed')).toHaveCount(1);

  await adas.context().setOffline(true);
  await expect(adas.getByRole('status').filter({ hasText: 'Offline' })).toBeVisible();
  await composer(graces).press('ArrowUp');
  await composer(graces).fill('Was changed');
  await composer(graces).press('Enter');
  await write(graces, 'You missed this');
  await expect(message(graces, 'You missed this').getByRole('img', { name: 'Sent' })).toBeVisible();

  await adas.context().setOffline(false);
  await expect(message(adas, 'You missed this')).toHaveCount(1);
  await expect(message(adas, 'Was changed')).toHaveCount(1);
  await expect(message(adas, 'To be changed')).toHaveCount(0);
});
