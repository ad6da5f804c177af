'use client';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { AppLink } from '@/components/ui/app-link';
import { type PeopleTab, paths, peopleTabs } from '@/lib/routes/routes';
import { BlockedPeople } from './blocked-people';
import { FindPeople } from './find-people';
import { FriendRequests } from './friend-requests';
import { Friends } from './friends';

const views = { find: FindPeople, friends: Friends, requests: FriendRequests, blocks: BlockedPeople };

export function PeopleView({ tab }: { tab: PeopleTab }) {
  const t = useTranslations('people');
  const View = views[tab];
  return (
    <main className="flex min-w-0 flex-1 flex-col">
      <header className="shrink-0 border-b">
        <div className="mx-auto w-full max-w-[720px] px-4 pt-4">
          <h1 className="font-semibold text-base">{t('title')}</h1>
          <nav aria-label={t('title')} className="-mx-2 mt-2 flex gap-1 overflow-x-auto">
            {peopleTabs.map((name) => (
              <AppLink
                key={name}
                href={paths.people(name)}
                aria-current={name === tab ? 'page' : undefined}
                className={clsx(
                  'whitespace-nowrap border-b-2 px-2 py-2 font-medium -outline-offset-2',
                  name === tab ? 'border-accent text-text' : 'border-transparent text-muted hover:text-text',
                )}
              >
                {t(`tabs.${name}`)}
              </AppLink>
            ))}
          </nav>
        </div>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto h-full w-full max-w-[720px] px-4 py-4">
          <View />
        </div>
      </div>
    </main>
  );
}
