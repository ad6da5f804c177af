'use client';
import { useTranslations } from 'next-intl';
import { useChangePreferences, usePreferences } from '@/components/notifications/use-preferences';
import { Choice } from '@/components/ui/choice';
import { useNotify } from '@/components/ui/notices';
import { ProblemNote } from '@/components/ui/problem-note';
import { SkeletonRows } from '@/components/ui/skeleton';
import { type NotificationPreferences, notificationLevels } from '@/lib/api/types';
import { MailChoices } from './mail-choices';
import { PushChoices } from './push-choices';
import { QuietHoursFields } from './quiet-hours-fields';

export function NotificationSettings() {
  const t = useTranslations('common');
  const { data, error, refetch } = usePreferences();
  if (data) return <NotificationForm preferences={data} />;
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  return <SkeletonRows count={4} label={t('loading')} />;
}

/** Everything counts from the moment it is chosen. */
function NotificationForm({ preferences }: { preferences: NotificationPreferences }) {
  const t = useTranslations('settings.notifications');
  const notify = useNotify();
  const { change: put, error } = useChangePreferences(() => notify.say(t('saved')));
  const change = (part: Partial<NotificationPreferences>) => put({ ...preferences, ...part });
  return (
    <div className="space-y-8">
      {error && <ProblemNote error={error} />}
      <Choice
        legend={t('level')}
        name="level"
        value={preferences.level}
        options={notificationLevels.map((value) => ({
          value,
          label: t(`levels.${value}`),
          hint: t(`levelHints.${value}`),
        }))}
        onChange={(level) => change({ level })}
      />
      <MailChoices preferences={preferences} onChange={change} />
      <PushChoices wanted={preferences.push} onChange={(push) => change({ push })} />
      <QuietHoursFields preferences={preferences} onChange={change} />
      <p className="text-muted">{t('security')}</p>
    </div>
  );
}
