import { expect, test } from '@playwright/test';
import { composer, message, openChat, startWith, write } from './chat';
import { arrive, someone } from './people';

test('a group is renamed, grows, gets an admin, and is left', async ({ browser }) => {
  const ada = someone('Ada Lovelace');
  const grace = someone('Grace Hopper');
  const alan = someone('Alan Turing');
  const edsger = someone('Edsger Dijkstra');
  const adas = await arrive(browser, ada);
  const graces = await arrive(browser, grace);
  await (await arrive(browser, alan)).close();
  const edsgers = await arrive(browser, edsger);
  const details = adas.getByRole('complementary', { name: 'Details' });
  const log = (page: typeof adas) => page.getByRole('log', { name: 'Messages' });

  await startWith(adas, [grace, alan], 'Engines');
  await write(adas, 'Before Edsger came');
  await adas.getByRole('button', { name: 'Show details' }).click();
  await openChat(graces, 'Engines');

  await test.step('renamed', async () => {
    await details.getByRole('button', { name: 'Rename group' }).click();
    await details.getByLabel('Group name').fill('Analytical Engines');
    await details.getByRole('button', { name: 'Save' }).click();
    await expect(graces.getByRole('main').getByRole('heading', { name: 'Analytical Engines' })).toBeVisible();
    await expect(log(graces)).toContainText(`${ada.name} renamed the group to “Analytical Engines”`);
  });

  await test.step('someone joins and sees what comes from then on', async () => {
    await details.getByRole('button', { name: 'Add members' }).click();
    const dialog = adas.getByRole('dialog', { name: 'Add members' });
    await dialog.getByRole('searchbox', { name: 'Search people' }).fill(edsger.handle);
    await dialog
      .getByRole('list', { name: 'People found' })
      .getByRole('button', { name: `@${edsger.handle}` })
      .click();
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(details.getByRole('list', { name: '4 members' })).toContainText(edsger.name);
    await openChat(edsgers, 'Analytical Engines');
    await composer(adas).pressSequentially('Welcome @eds');
    await adas.getByRole('option', { name: edsger.name }).click();
    await expect(composer(adas)).toHaveValue(`Welcome @${edsger.handle} `);
    await write(adas, 'Welcome, Edsger');
    await expect(message(edsgers, 'Welcome, Edsger')).toHaveCount(1);
  });

  await test.step('an admin is made and may manage', async () => {
    await details.getByRole('button', { name: `Manage ${grace.name}` }).click();
    await adas.getByRole('menuitem', { name: 'Make admin' }).click();
    await graces.getByRole('button', { name: 'Show details' }).click();
    await graces.getByRole('button', { name: 'Manage Alan Turing' }).click();
    await graces.getByRole('menuitem', { name: 'Remove from group' }).click();
    await expect(details.getByRole('list', { name: '3 members' })).not.toContainText(alan.name);
  });

  await test.step('left', async () => {
    await edsgers.getByRole('button', { name: 'Show details' }).click();
    await edsgers.getByRole('button', { name: 'Leave group' }).click();
    await edsgers.getByRole('dialog').getByRole('button', { name: 'Leave group' }).click();
    await expect(edsgers.getByText('No chats yet')).toBeVisible();
    await expect(log(graces)).toContainText(`${edsger.name} left`);
  });
});
