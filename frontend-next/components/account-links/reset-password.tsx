'use client';
import { useTranslations } from 'next-intl';
import { AskForReset } from './ask-for-reset';
import { NewPassword } from './new-password';
import { useLinkToken } from './use-link-token';
import { Waiting } from './waiting';

/** With the link of the mail the new password is chosen, without it the mail is asked for. */
export function ResetPassword() {
  const t = useTranslations('mailLinks');
  const token = useLinkToken();
  if (token === undefined) return <Waiting label={t('reading')} />;
  return token === null ? <AskForReset /> : <NewPassword key={token} token={token} />;
}
