import type { APIRequestContext } from '@playwright/test';
import { type Seeded, seedPerson, someone } from './people';

const names = ['Mira Falk', 'Jonas Weber', 'Priya Raman', 'Tomás Silva', 'Lena Okafor', 'Henrik Dahl'] as const;

export type Story = { mira: Seeded; people: Seeded[]; group: string };

/** A team in the middle of its week: enough talk that every view has something to show. */
export async function tell(request: APIRequestContext): Promise<Story> {
  const people: Seeded[] = [];
  for (const name of names) people.push(await seedPerson(request, someone(name, name)));
  const [mira, jonas, priya, tomas, lena, henrik] = people as [Seeded, Seeded, Seeded, Seeded, Seeded, Seeded];

  const say = (who: Seeded, chatId: string, content: string) => who.post('/api/messages/send', { chatId, content });
  const begin = async (kind: 'DIRECT' | 'GROUP', who: Seeded, members: Seeded[], name?: string) =>
    (await who.post('/api/conversations', { kind, memberIds: members.map(({ id }) => id), name })).id;

  await priya.patch('/api/users/me', {
    about: 'Release manager. Kite surfing when the wind allows it.',
    avatarColor: 'teal',
  });
  await jonas.patch('/api/users/me', { avatarColor: 'amber' });
  await mira.patch('/api/users/me', { avatarColor: 'violet', about: 'Product, Berlin.' });

  const lunch = await begin('GROUP', henrik, [mira, tomas, lena], 'Lunch');
  await say(henrik, lunch, `@${mira.handle} the Vietnamese place has the summer rolls again`);
  await say(lena, lunch, 'Count me in');
  const withLena = await begin('DIRECT', lena, [mira]);
  await say(lena, withLena, 'Could you look over the onboarding texts when you have ten minutes?');
  await say(mira, withLena, 'Sure, this afternoon.');
  const withTomas = await begin('DIRECT', mira, [tomas]);
  await say(mira, withTomas, 'The new icons are lovely, thank you!');
  await say(tomas, withTomas, 'Glad you like them. The dark ones come tomorrow.');
  const direct = await begin('DIRECT', priya, [mira]);
  await say(priya, direct, 'Morning! Is the changelog ready for 2.4?');
  await say(mira, direct, 'Almost. I am waiting for the numbers from the load test.');
  await say(priya, direct, 'Perfect. I would like to tag it before lunch.');

  const group = await begin('GROUP', mira, [jonas, priya, tomas], 'Release 2.4');
  await say(mira, group, 'Good morning everyone. Where do we stand?');
  await say(jonas, group, 'The migration ran through on staging last night: 4 minutes for 12 million rows.');
  await say(jonas, group, 'No locks longer than 80 ms.');
  await say(priya, group, 'Nice. I have gone through the checklist, three items are open:');
  await say(priya, group, '1. release notes\n2. sign-off of the German texts\n3. a rollback rehearsal');
  await say(tomas, group, 'I can do the German texts right after stand-up.');
  const slip = await say(
    mira,
    group,
    'Release notes are in https://wiki.example.org/release/2.4 – please coment by noon.',
  );
  await mira.patch(`/api/messages/${slip.id}`, {
    content: 'Release notes are in https://wiki.example.org/release/2.4 – please comment by noon.',
  });
  await say(jonas, group, 'Rehearsal at 11:30? It takes us ten minutes if nothing is on fire.');
  await say(priya, group, 'Works for me.');
  await say(mira, group, 'For me too. Thank you all, this is the calmest release we have had.');
  await say(henrik, lunch, '12:30 at the door?');
  await say(henrik, lunch, 'I book a table for five');
  await henrik.put(`/api/users/me/friend-requests/${mira.id}`);
  return { mira, people, group };
}
