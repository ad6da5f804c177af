'use client';
import { useTranslations } from 'next-intl';
import { useOwnAccount } from '@/components/session/use-own-account';
import { AppLink } from '@/components/ui/app-link';
import { Switch } from '@/components/ui/switch';
import type { NotificationPreferences } from '@/lib/api/types';
import { paths } from '@/lib/routes/routes';
import { Group } from './group';

type Props = { preferences: NotificationPreferences; onChange: (change: Partial<NotificationPreferences>) => void };

export function MailChoices({ preferences, onChange }: Props) {
  const t = useTranslations('settings.notifications');
  const { data: account } = useOwnAccount();
  return (
    <div className="space-y-2">
      <Group title={t('mails')}>
        <Switch
          label={t('missedMessages')}
          hint={t('missedMessagesHint')}
          checked={preferences.missedMessageMail}
          onChange={(missedMessageMail) => onChange({ missedMessageMail })}
        />
        <Switch
          label={t('weeklySummary')}
          hint={t('weeklySummaryHint')}
          checked={preferences.weeklySummaryMail}
          onChange={(weeklySummaryMail) => onChange({ weeklySummaryMail })}
        />
      </Group>
      {account?.emailVerified === false && (
        <p className="text-muted">
          {t('unconfirmed')}{' '}
          <AppLink href={paths.settings('email')} className="font-medium text-accent underline">
            {t('toEmail')}
          </AppLink>
        </p>
      )}
    </div>
  );
}
