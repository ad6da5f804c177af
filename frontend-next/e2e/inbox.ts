import { expect } from '@playwright/test';

/** Where the local stack's mails can be read: Mailpit, which takes all mail and delivers none. */
const inbox = process.env.CHATCLUSTER_MAIL_URL ?? 'http://127.0.0.1:8125';

type Summary = { ID: string; To: { Address: string }[] };
type Content = { Subject: string; Text: string };
export type Mail = { id: string; subject: string; text: string };

async function ask<T>(path: string): Promise<T> {
  const answer = await fetch(`${inbox}/api/v1${path}`);
  expect(answer.ok, `${path}: ${answer.status}`).toBe(true);
  return (await answer.json()) as T;
}

/** All mails to an address, newest first. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const { messages } = await ask<{ messages: Summary[] }>(`/search?query=${encodeURIComponent(`to:"${address}"`)}`);
  // The search finds parts of addresses, too.
  const mine = messages.filter(({ To }) => To.some(({ Address }) => Address === address));
  return Promise.all(
    mine.map(async ({ ID }) => {
      const { Subject, Text } = await ask<Content>(`/message/${ID}`);
      return { id: ID, subject: Subject, text: Text };
    }),
  );
}

/** The newest mail to an address that holds something, as soon as it is there. */
export async function mailTo(address: string, holding: string | RegExp): Promise<Mail> {
  let found: Mail | undefined;
  await expect(async () => {
    const mails = await mailsTo(address);
    found = mails.find(({ subject, text }) => `${subject}\n${text}`.match(holding));
    expect(
      found,
      `a mail to ${address} with ${holding}; there are: ${mails.map(({ subject }) => subject)}`,
    ).toBeDefined();
  }).toPass({ timeout: 45_000 });
  return found as Mail;
}

/** Each name of a header with its values. */
export const headersOf = ({ id }: Mail) => ask<Record<string, string[]>>(`/message/${id}/headers`);

/** The link in a mail that leads to a page of ours, as it is followed: within this installation. */
export function linkIn({ text }: Mail, page: string): string {
  const [link] = text.match(new RegExp(`https?://\\S+${page}[#?]token=[A-Za-z0-9_.~%-]+`)) ?? [];
  expect(link, `a link to ${page} in: ${text}`).toBeDefined();
  return link as string;
}
