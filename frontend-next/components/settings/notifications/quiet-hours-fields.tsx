'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { TextField } from '@/components/ui/text-field';
import type { NotificationPreferences } from '@/lib/api/types';
import { browserTimeZone, timeZones, usualQuietHours } from '@/lib/notifications/time-zones';
import { Group } from './group';

type Props = { preferences: NotificationPreferences; onChange: (change: Partial<NotificationPreferences>) => void };

export function QuietHoursFields({ preferences, onChange }: Props) {
  const t = useTranslations('settings.notifications');
  const { quietHours, timeZone } = preferences;
  const here = browserTimeZone();
  return (
    <Group title={t('quietHours')}>
      <Switch
        label={t('quiet')}
        hint={t('quietHint')}
        checked={quietHours !== null}
        onChange={(on) => onChange({ quietHours: on ? usualQuietHours : null })}
      />
      {quietHours && (
        <div className="flex gap-4 *:flex-1">
          <TimeField
            key={`from-${quietHours.from}`}
            label={t('from')}
            value={quietHours.from}
            onChange={(from) => onChange({ quietHours: { ...quietHours, from } })}
          />
          <TimeField
            key={`to-${quietHours.to}`}
            label={t('to')}
            value={quietHours.to}
            onChange={(to) => onChange({ quietHours: { ...quietHours, to } })}
          />
        </div>
      )}
      <div className="space-y-2">
        <Select
          label={t('timeZone')}
          value={timeZone}
          options={timeZones(timeZone).map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          onChange={(zone) => onChange({ timeZone: zone })}
        />
        <p className="text-muted text-xs">{t('timeZoneHint')}</p>
        {here !== timeZone && (
          <Button onClick={() => onChange({ timeZone: here })}>
            {t('useHere', { zone: here.replaceAll('_', ' ') })}
          </Button>
        )}
      </div>
    </Group>
  );
}

/** Told when one has finished with it: on its way from 08:00 to 19:30 a time passes others that nobody meant. */
function TimeField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const [text, setText] = useState(value);
  const finish = () => {
    if (text === '') setText(value);
    else if (text !== value) onChange(text);
  };
  return (
    <TextField
      type="time"
      label={label}
      value={text}
      required
      onChange={(event) => setText(event.target.value)}
      onBlur={finish}
      onKeyDown={(event) => event.key === 'Enter' && finish()}
    />
  );
}
