import { changePreferences, preferences } from '@/lib/api/notifications';
import { localKey } from '@/lib/auth/local-data';
import { keepPush } from '@/lib/push/subscription';
import { browserTimeZone, unchosenTimeZone } from './time-zones';

/** What the server should know of this browser, told without anybody asking. */
export async function settleNotifications(userId: string, language: string): Promise<void> {
  await keepPush(userId, language);
  await tellTimeZone(userId);
}

/** Quiet hours and the weekly summary go by the person's clock. Told once; whoever then chooses UTC keeps it. */
async function tellTimeZone(userId: string): Promise<void> {
  const told = localKey('time-zone', userId);
  const here = browserTimeZone();
  if (here === unchosenTimeZone || localStorage.getItem(told)) return;
  const wishes = await preferences();
  if (wishes.timeZone === unchosenTimeZone) await changePreferences({ ...wishes, timeZone: here });
  localStorage.setItem(told, here);
}
