'use client';
import { BellOff } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useChangeOverride, useOverride } from '@/components/notifications/use-overrides';
import { usePreferences } from '@/components/notifications/use-preferences';
import { Button } from '@/components/ui/button';
import { Choice } from '@/components/ui/choice';
import { Menu, MenuItem } from '@/components/ui/menu';
import { ProblemNote } from '@/components/ui/problem-note';
import { notificationLevels } from '@/lib/api/types';
import { forever, hoursFrom, isForever, mutedUntil } from '@/lib/notifications/mute';

const spans = [1, 8] as const;

/** What this one conversation may notify of, and until when it may not at all. */
export function ConversationNotifications({ id }: { id: string }) {
  const t = useTranslations('details.notifications');
  const format = useFormatter();
  const preferences = usePreferences();
  const { setting, isPending, error } = useOverride(id);
  const { set, drop } = useChangeOverride(id);
  const problem = preferences.error ?? error;
  if (problem) return <ProblemNote error={problem} />;
  if (isPending || !preferences.data) return null;

  const general = preferences.data.level;
  const level = setting?.level ?? general;
  const until = mutedUntil(setting, Date.now());
  const unmute = () => (level === general ? drop() : set(level, null));
  const when = (instant: string) => {
    const sameDay = new Date(instant).toDateString() === new Date().toDateString();
    return format.dateTime(
      new Date(instant),
      sameDay ? { timeStyle: 'short' } : { dateStyle: 'short', timeStyle: 'short' },
    );
  };
  return (
    <section aria-label={t('title')} className="space-y-3">
      <Choice
        legend={t('title')}
        name={`level-${id}`}
        value={level}
        options={notificationLevels.map((value) => ({
          value,
          label: t(`levels.${value}`),
          hint: value === general ? t('asInSettings') : undefined,
        }))}
        onChange={(next) => (next === general && !until ? drop() : set(next, until))}
      />
      {until ? (
        <div className="flex items-center gap-3">
          <BellOff size={16} aria-hidden className="shrink-0 text-muted" />
          <p className="min-w-0 flex-1 text-muted">
            {isForever(until) ? t('muted') : t('mutedUntil', { when: when(until) })}
          </p>
          <Button onClick={unmute}>{t('unmute')}</Button>
        </div>
      ) : (
        <Menu
          trigger={
            <Button className="w-full">
              <BellOff size={16} aria-hidden /> {t('mute')}
            </Button>
          }
        >
          {spans.map((hours) => (
            <MenuItem key={hours} onSelect={() => set(level, hoursFrom(Date.now(), hours))}>
              {t('hours', { hours })}
            </MenuItem>
          ))}
          <MenuItem onSelect={() => set(level, forever)}>{t('untilTurnedOn')}</MenuItem>
        </Menu>
      )}
    </section>
  );
}
