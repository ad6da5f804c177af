'use client';
import clsx from 'clsx';
import { ChevronLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AppLink } from '@/components/ui/app-link';
import { paths, type SettingsSection, settingsSections } from '@/lib/routes/routes';
import { AppearanceSettings } from './appearance-settings';
import { EmailSettings } from './email-settings';
import { LogOutButton } from './log-out-button';
import { NotificationSettings } from './notifications/notification-settings';
import { PrivacySettings } from './privacy-settings';
import { ProfileSettings } from './profile-settings';
import { SessionSettings } from './session-settings';

const views = {
  profile: ProfileSettings,
  email: EmailSettings,
  notifications: NotificationSettings,
  privacy: PrivacySettings,
  sessions: SessionSettings,
  appearance: AppearanceSettings,
};

/** The sections beside the open one; a phone shows one or the other. */
export function SettingsView({ section }: { section: SettingsSection | null }) {
  const t = useTranslations('settings');
  const shown = section ?? 'profile';
  const View = views[shown];
  return (
    <>
      <aside
        aria-label={t('title')}
        className={clsx(
          'min-w-0 flex-1 flex-col bg-raised md:flex md:w-60 md:border-r md:flex-none',
          section ? 'hidden' : 'flex',
        )}
      >
        <header className="flex h-14 shrink-0 items-center border-b px-4">
          <h1 className="font-semibold text-base">{t('title')}</h1>
        </header>
        <nav aria-label={t('title')} className="flex-1 space-y-px overflow-y-auto p-2">
          {settingsSections.map((name) => (
            <AppLink
              key={name}
              href={paths.settings(name)}
              aria-current={name === shown ? 'page' : undefined}
              className={clsx(
                'flex h-10 items-center rounded-lg px-3 font-medium md:h-9',
                name === shown ? 'md:bg-selected' : 'hover:bg-hover',
              )}
            >
              {t(`sections.${name}`)}
            </AppLink>
          ))}
          <LogOutButton />
        </nav>
      </aside>
      <main className={clsx('min-w-0 flex-1 flex-col md:flex', section ? 'flex' : 'hidden')}>
        <header className="flex h-14 shrink-0 items-center gap-1 border-b px-2 md:px-6">
          <AppLink
            href={paths.settings()}
            aria-label={t('back')}
            className="flex size-9 items-center justify-center rounded-lg text-muted hover:bg-hover md:hidden"
          >
            <ChevronLeft size={22} aria-hidden />
          </AppLink>
          <h1 className="sr-only md:hidden">{t('title')}</h1>
          <h2 className="font-semibold text-base">{t(`sections.${shown}`)}</h2>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          <div className="max-w-[36rem] px-4 py-5 md:px-6">
            <View />
          </div>
        </div>
      </main>
    </>
  );
}
