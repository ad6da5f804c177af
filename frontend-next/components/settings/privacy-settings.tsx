'use client';
import { useTranslations } from 'next-intl';
import { AppLink } from '@/components/ui/app-link';
import { Choice } from '@/components/ui/choice';
import { ProblemNote } from '@/components/ui/problem-note';
import type { WhoMayStart } from '@/lib/api/types';
import { paths } from '@/lib/routes/routes';
import { useChangeProfile } from './use-own-profile';
import { WithProfile } from './with-profile';

const choices: readonly WhoMayStart[] = ['EVERYONE', 'FRIENDS', 'NOBODY'];

export function PrivacySettings() {
  const t = useTranslations('settings.privacy');
  const { mutate, isPending, error } = useChangeProfile(t('saved'));
  return (
    <WithProfile>
      {(profile) => (
        <div className="space-y-5">
          <Choice
            legend={t('whoMayStart')}
            name="who"
            value={profile.whoMayStartConversation}
            options={choices.map((value) => ({ value, label: t(`who.${value}`), hint: t(`whoHint.${value}`) }))}
            disabled={isPending}
            onChange={(whoMayStartConversation) => mutate({ whoMayStartConversation })}
          />
          {error && <ProblemNote error={error} />}
          <p className="text-muted">
            {t('blocks')}{' '}
            <AppLink href={paths.people('blocks')} className="font-medium text-accent underline">
              {t('toBlocks')}
            </AppLink>
          </p>
        </div>
      )}
    </WithProfile>
  );
}
