'use client';
import type { UseQueryResult } from '@tanstack/react-query';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { usePresence } from '@/components/session/use-presence';
import { Empty } from '@/components/ui/empty';
import { ProblemNote } from '@/components/ui/problem-note';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { Page, Profile } from '@/lib/api/types';
import { PersonLine } from './person-line';

type Props = {
  label: string;
  query: UseQueryResult<Page<Profile>>;
  empty: { icon: LucideIcon; title: string; text?: string; action?: ReactNode };
  actions: (person: Profile) => ReactNode;
};

/** A list of people from the server in each of its states. */
export function PersonList({ label, query, empty, actions }: Props) {
  const t = useTranslations('common');
  if (query.isPending) return <SkeletonRows count={5} label={t('loading')} />;
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.items.length === 0) {
    return (
      <Empty icon={empty.icon} title={empty.title} text={empty.text}>
        {empty.action}
      </Empty>
    );
  }
  return <People label={label} people={query.data.items} actions={actions} />;
}

export function People({ label, people, actions }: Pick<Props, 'label' | 'actions'> & { people: Profile[] }) {
  const presence = usePresence(people.map(({ id }) => id));
  return (
    <ul aria-label={label} className="divide-y">
      {people.map((person) => (
        <li key={person.id} className="flex items-center gap-3 py-2">
          <PersonLine person={person} presence={presence(person.id)?.status} note={person.about ?? undefined} />
          <span className="flex items-center gap-1">{actions(person)}</span>
        </li>
      ))}
    </ul>
  );
}
