import { type APIRequestContext, type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';

export type Person = { name: string; handle: string; email: string; password: string };

let count = 0;
const run = Date.now().toString(36);

/** Someone who has never been here: no two runs share a person, nor what they are called unless it is said. */
export function someone(title: string, shown?: string): Person {
  const tag = `${run}${count++}`;
  const first = title.split(' ')[0]?.toLowerCase() ?? '';
  const handle = `${first.normalize('NFD').replaceAll(/[^a-z]/g, '')}.${tag}`;
  return {
    name: shown ?? `${title} ${tag}`,
    handle,
    email: `${handle}@example.org`,
    password: `pass phrase of ${handle}`,
  };
}

export async function signUp(page: Page, person: Person): Promise<void> {
  await page.goto('/signup');
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Handle').fill(person.handle);
  await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Chats' })).toBeVisible();
}

export async function logIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Handle or e-mail').fill(login);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** A browser of its own for a person who has just signed up. */
export async function arrive(browser: Browser, person: Person, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signUp(page, person);
  return page;
}

type Session = { accessToken: string; user: { id: string } };

/** A person made by REST alone, with an answer to their requests. */
export async function seedPerson(request: APIRequestContext, person: Person) {
  const response = await request.post('/api/auth/register', {
    data: { handle: person.handle, email: person.email, displayName: person.name, password: person.password },
  });
  expect(response.status(), await response.text()).toBe(201);
  const { accessToken, user } = (await response.json()) as Session;
  const headers = { Authorization: `Bearer ${accessToken}` };
  return {
    ...person,
    id: user.id,
    post: async (path: string, data: object) => {
      let made = { id: '', seq: 0 };
      // Writing faster than a person can is slowed down by the server; then the next try waits a little longer.
      await expect(async () => {
        const answer = await request.post(path, { data, headers });
        expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
        made = (await answer.json()) as { id: string; seq: number };
      }).toPass();
      return made;
    },
    get: async <T>(path: string): Promise<T> => {
      const answer = await request.get(path, { headers });
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
      return (await answer.json()) as T;
    },
    put: async (path: string, data: object = {}) => {
      const answer = await request.put(path, { data, headers });
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    },
    patch: async (path: string, data: object) => {
      const answer = await request.patch(path, { data, headers });
      expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    },
  };
}

export type Seeded = Awaited<ReturnType<typeof seedPerson>>;
