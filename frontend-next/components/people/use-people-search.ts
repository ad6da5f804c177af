'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Profile } from '@/lib/api/types';
import { searchPeople } from '@/lib/api/users';

const restMs = 200;

type Found = { people: Profile[]; error: unknown; busy: boolean; idle: boolean };

/** People whose name or handle fits what was typed, asked when typing rests. */
export function usePeopleSearch(text: string): Found {
  const [wanted, setWanted] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWanted(text.trim()), restMs);
    return () => clearTimeout(timer);
  }, [text]);
  const idle = text.trim() === '';
  const { data, error, isFetching } = useQuery({
    queryKey: ['people-search', wanted],
    queryFn: ({ signal }) => searchPeople(wanted, null, signal),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const people = idle ? [] : (data?.items ?? []);
  return { people, error, busy: isFetching || wanted !== text.trim(), idle };
}
