'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ProblemNote } from '@/components/ui/problem-note';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { OwnProfile } from '@/lib/api/types';
import { useOwnProfile } from './use-own-profile';

export function WithProfile({ children }: { children: (profile: OwnProfile) => ReactNode }) {
  const t = useTranslations('common');
  const { data, error, isError, refetch } = useOwnProfile();
  if (data) return children(data);
  if (isError) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  return <SkeletonRows count={3} label={t('loading')} />;
}
