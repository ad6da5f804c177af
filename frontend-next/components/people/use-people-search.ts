'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Profile } from '@/lib/api/types';
import { searchPeople } from '@/lib/api/users';

const restMs = 200;
/** Who has just signed up is found a moment later: nobody should have to type the name again. */
const lookAgainMs = 2000;

type Found = { people: Profile[]; error: unknown; busy: boolean; idle: boolean };

/** People whose name or handle fits what was typed, asked when typing rests. */
export function usePeopleSearch(text: string): Found {
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  const idle = text.trim() === '';
  const { data, error, isLoading, isPlaceholderData } = useQuery({
    queryKey: ['people-search', wanted],
    queryFn: ({ signal }) => searchPeople(wanted, null, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
    refetchInterval: (query) => (query.state.data?.items.length === 0 ? lookAgainMs : false),
  });
  const people = idle ? [] : (data?.items ?? []);
  return { people, error, busy: isLoading || isPlaceholderData || wanted !== text.trim(), idle };
}
