'use client';
import { Mail, Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Problem } from '@/lib/api/problem';
import { Outcome } from './outcome';

/** Unknown, used, replaced by a newer one or too old: the server says no more than that it is not good any more. */
export function isBroken(error: unknown): boolean {
  return error instanceof Problem && error.code === 'token-invalid';
}

export function BrokenLink({ text, children }: { text: string; children: ReactNode }) {
  const t = useTranslations('mailLinks');
  return (
    <Outcome key="broken" icon={Unlink} tone="danger" title={t('brokenTitle')} text={text}>
      {children}
    </Outcome>
  );
}

/** The page was loaded anew, or its address typed: what the link brought is gone from the address. */
export function NoLink({ children }: { children: ReactNode }) {
  const t = useTranslations('mailLinks');
  return (
    <Outcome key="none" icon={Mail} title={t('noLinkTitle')} text={t('noLinkText')}>
      {children}
    </Outcome>
  );
}
