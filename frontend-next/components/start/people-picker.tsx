'use client';
import { Check, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PersonLine } from '@/components/people/person-line';
import { usePeopleSearch } from '@/components/people/use-people-search';
import { ProblemNote } from '@/components/ui/problem-note';
import { SearchField } from '@/components/ui/search-field';
import type { Profile } from '@/lib/api/types';

type Props = { picked: Profile[]; onChange: (picked: Profile[]) => void; exclude?: ReadonlySet<string> };

/** Search people and pick some of them. */
export function PeoplePicker({ picked, onChange, exclude }: Props) {
  const t = useTranslations('start');
  const [text, setText] = useState('');
  const search = usePeopleSearch(text);
  const isPicked = (id: string) => picked.some((person) => person.id === id);
  const toggle = (person: Profile) =>
    onChange(isPicked(person.id) ? picked.filter(({ id }) => id !== person.id) : [...picked, person]);
  const found = search.people.filter(({ id }) => !exclude?.has(id));
  return (
    <>
      <div className="space-y-2 px-4 pt-3 pb-2">
        <SearchField label={t('search')} value={text} onChange={setText} autoFocus />
        {picked.length > 0 && (
          <ul aria-label={t('picked')} className="flex flex-wrap gap-1.5">
            {picked.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  aria-label={t('unpick', { name: person.displayName })}
                  onClick={() => toggle(person)}
                  className="flex h-7 items-center gap-1 rounded-full bg-selected pr-1.5 pl-2.5 text-xs hover:bg-hover"
                >
                  {person.displayName}
                  <X size={13} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="min-h-48 flex-1 overflow-y-auto px-2 pb-2">
        {search.error ? (
          <ProblemNote error={search.error} />
        ) : found.length > 0 ? (
          <ul aria-label={t('results')}>
            {found.map((person) => (
              <li key={person.id}>
                <button
                  type="button"
                  aria-pressed={isPicked(person.id)}
                  onClick={() => toggle(person)}
                  className="flex w-full items-center gap-3 rounded-lg px-2 py-1.5 text-left hover:bg-hover"
                >
                  <PersonLine person={person} />
                  {isPicked(person.id) && <Check size={18} className="text-accent" aria-hidden />}
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="px-2 py-6 text-center text-muted">
            {t(search.idle ? 'hint' : search.busy ? 'searching' : 'nobody')}
          </p>
        )}
      </div>
    </>
  );
}
