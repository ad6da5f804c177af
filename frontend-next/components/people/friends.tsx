'use client';
import { Users } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AppLink } from '@/components/ui/app-link';
import { paths } from '@/lib/routes/routes';
import { MessageButton } from './message-button';
import { PersonList } from './person-list';
import { PersonMenu } from './person-menu';
import { useFriends } from './use-relations';

export function Friends() {
  const t = useTranslations('people');
  const action = (
    <AppLink href={paths.people()} className="font-medium text-accent underline">
      {t('toFind')}
    </AppLink>
  );
  return (
    <PersonList
      label={t('tabs.friends')}
      query={useFriends()}
      empty={{ icon: Users, title: t('noFriendsTitle'), text: t('noFriendsText'), action }}
      actions={(person) => (
        <>
          <MessageButton person={person} />
          <PersonMenu person={person} />
        </>
      )}
    />
  );
}
