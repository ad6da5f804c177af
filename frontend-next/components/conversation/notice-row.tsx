'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useNames } from '@/components/session/use-people';
import type { LogEvent } from '@/lib/api/types';

const shownAtOnce = 3;

/** Joined, left, renamed: one muted line each, folded when there are many. */
export function NoticeRow({ events }: { events: LogEvent[] }) {
  const t = useTranslations('notices');
  const [open, setOpen] = useState(false);
  const folded = events.length > shownAtOnce && !open;
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 py-1.5 pl-16 text-muted text-xs">
      {folded ? (
        <button type="button" className="underline" aria-expanded={false} onClick={() => setOpen(true)}>
          {t('many', { count: events.length })}
        </button>
      ) : (
        events.map((event) => <NoticeLine key={event.seq} event={event} />)
      )}
    </div>
  );
}

function NoticeLine({ event }: { event: LogEvent }) {
  const t = useTranslations('notices');
  const added = (event.added ?? []).map(({ userId }) => userId);
  const removed = event.removed ?? [];
  const roles = event.roles ?? [];
  const nameOf = useNames([event.actorId, ...added, ...removed, ...roles.map(({ userId }) => userId)]);
  const actor = nameOf(event.actorId);
  const names = (ids: string[]) => ids.map(nameOf).join(', ');
  switch (event.type) {
    case 'conversation.created':
      return <p>{t('created', { actor })}</p>;
    case 'group.renamed':
      return <p>{t('renamed', { actor, name: event.name ?? '' })}</p>;
    case 'group.photo-changed':
      return <p>{t('photoChanged', { actor })}</p>;
    default:
      return (
        <>
          {added.length > 0 && <p>{t('added', { actor, names: names(added) })}</p>}
          {removed.length > 0 &&
            (removed[0] === event.actorId ? (
              <p>{t('left', { actor })}</p>
            ) : (
              <p>{t('removed', { actor, names: names(removed) })}</p>
            ))}
          {roles.map(({ userId, role }) => (
            <p key={userId}>{t('role', { actor, name: nameOf(userId), role })}</p>
          ))}
        </>
      );
  }
}
