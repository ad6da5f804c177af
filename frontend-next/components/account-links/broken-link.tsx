'use client';
import { Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Problem } from '@/lib/api/problem';
import { Outcome } from './outcome';

/** Unknown, used, replaced by a newer one or too old: the server says no more than that it is not good any more. */
export function isBroken(error: unknown): boolean {
  return error instanceof Problem && error.code === 'token-invalid';
}

type Props = { text: string; children: ReactNode };

export function BrokenLink({ text, children }: Props) {
  const t = useTranslations('mailLinks');
  return (
    <Outcome icon={Unlink} tone="danger" title={t('brokenTitle')} text={text}>
      {children}
    </Outcome>
  );
}
