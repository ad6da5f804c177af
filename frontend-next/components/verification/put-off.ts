import { localKey } from '@/lib/auth/local-data';
import { dayOf } from '@/lib/chat/rows';

const key = (userId: string) => localKey('verify-later', userId);

/** Whether someone has had enough of a reminder for today; tomorrow it is there again. */
export function isPutOff(userId: string, now: string, storage: Storage = localStorage): boolean {
  return storage.getItem(key(userId)) === dayOf(now);
}

export function putOff(userId: string, now: string, storage: Storage = localStorage): void {
  storage.setItem(key(userId), dayOf(now));
}
