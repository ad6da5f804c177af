'use client';
import { useQuery } from '@tanstack/react-query';
import { ownAccount } from '@/lib/api/auth';

export const ownAccountKey = ['own-account'];

/** Asked again whenever the page is looked at: the links of our mails open in other tabs and on other devices. */
export const useOwnAccount = () =>
  useQuery({ queryKey: ownAccountKey, queryFn: ownAccount, refetchOnWindowFocus: 'always' });
