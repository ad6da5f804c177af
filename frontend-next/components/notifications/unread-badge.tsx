'use client';
import { useUnreadNotifications } from './use-unread-notifications';

/** On the corner of the bell; the name of what it stands in says the same. */
export function UnreadBadge() {
  const unread = useUnreadNotifications();
  if (unread === 0) return null;
  return (
    <span
      aria-hidden
      className="-top-1.5 absolute left-1/2 ml-0.5 min-w-4 rounded-full bg-accent px-1 text-center font-semibold text-[0.625rem] text-on-accent leading-4 tabular-nums"
    >
      {unread > 99 ? '99+' : unread}
    </span>
  );
}
