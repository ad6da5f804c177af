import { changePreferences, preferences } from '@/lib/api/notifications';
import type { NotificationPreferences } from '@/lib/api/types';
import { localKey } from '@/lib/auth/local-data';
import { keepPush } from '@/lib/push/subscription';
import { browserTimeZone, unchosenTimeZone } from './time-zones';

/** What the server should know of this browser, told without anybody asking. Answers the preferences if they changed. */
export async function settleNotifications(userId: string, language: string): Promise<NotificationPreferences | null> {
  await keepPush(userId, language);
  return tellTimeZone(userId);
}

/** Quiet hours and the weekly summary go by the person's clock. Told once; whoever then chooses UTC keeps it. */
async function tellTimeZone(userId: string): Promise<NotificationPreferences | null> {
  const told = localKey('time-zone', userId);
  const here = browserTimeZone();
  if (here === unchosenTimeZone || localStorage.getItem(told)) return null;
  const wishes = await preferences();
  const unchosen = wishes.timeZone === unchosenTimeZone;
  const changed = unchosen ? await changePreferences({ ...wishes, timeZone: here }) : null;
  localStorage.setItem(told, here);
  return changed;
}
