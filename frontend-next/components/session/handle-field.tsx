'use client';
import { useTranslations } from 'next-intl';
import type { InputHTMLAttributes } from 'react';
import { TextField } from '@/components/ui/text-field';

const pattern = '[A-Za-z0-9](?:[A-Za-z0-9._\\-]{1,30}[A-Za-z0-9])';

type Props = InputHTMLAttributes<HTMLInputElement> & { hint?: string; error?: string };

/** Where a handle is typed; the same rule as auth-service's, in either case of letters. */
export function HandleField({ hint, ...rest }: Props) {
  const t = useTranslations('door');
  return (
    <TextField
      name="handle"
      label={t('handle')}
      hint={hint ?? t('handleHint')}
      autoCapitalize="none"
      spellCheck={false}
      minLength={3}
      maxLength={32}
      pattern={pattern}
      title={t('handleHint')}
      required
      {...rest}
    />
  );
}
