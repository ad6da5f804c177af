'use client';
import { Search, UserX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Empty } from '@/components/ui/empty';
import { ProblemNote } from '@/components/ui/problem-note';
import { SearchField } from '@/components/ui/search-field';
import { MessageButton } from './message-button';
import { People } from './person-list';
import { PersonMenu } from './person-menu';
import { usePeopleSearch } from './use-people-search';

export function FindPeople() {
  const t = useTranslations('people');
  const [text, setText] = useState('');
  const { people, error, busy, idle } = usePeopleSearch(text);
  return (
    <div className="flex h-full flex-col gap-3">
      <SearchField label={t('search')} value={text} onChange={setText} autoFocus />
      {error ? (
        <ProblemNote error={error} />
      ) : people.length > 0 ? (
        <People
          label={t('results')}
          people={people}
          actions={(person) => (
            <>
              <MessageButton person={person} />
              <PersonMenu person={person} />
            </>
          )}
        />
      ) : idle ? (
        <Empty icon={Search} title={t('findTitle')} text={t('findText')} />
      ) : (
        !busy && <Empty icon={UserX} title={t('nobodyTitle')} text={t('nobodyText')} />
      )}
    </div>
  );
}
