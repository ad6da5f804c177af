'use client';
import { MailCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/session/use-submit';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextField } from '@/components/ui/text-field';
import { askForReset } from '@/lib/api/account-links';
import { Problem } from '@/lib/api/problem';
import { paths } from '@/lib/routes/routes';
import { DoorLink } from './door-link';
import { Outcome } from './outcome';

/** The answer is the same for every address: nobody learns here who has an account. */
export function AskForReset() {
  const t = useTranslations('mailLinks');
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const { busy, error, submit, fieldError } = useSubmit(async (email: string) => {
    await askForReset(email);
    setAskedFor(email);
  });
  if (askedFor !== null) {
    return (
      <Outcome icon={MailCheck} title={t('askedTitle')} text={t('askedText', { email: askedFor })}>
        <Button className="h-10" onClick={() => setAskedFor(null)}>
          {t('askAgain')}
        </Button>
        <DoorLink href={paths.logIn}>{t('toLogIn')}</DoorLink>
      </Outcome>
    );
  }
  const emailError = fieldError('email');
  const shownInField = error instanceof Problem && emailError !== undefined;
  return (
    <form
      method="post"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(String(new FormData(event.currentTarget).get('email')).trim());
      }}
    >
      <h1 className="font-semibold text-2xl">{t('askTitle')}</h1>
      <p className="text-muted">{t('askText')}</p>
      {error !== null && !shownInField && <ProblemNote error={error} />}
      <TextField
        name="email"
        label={t('email')}
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        autoFocus
        error={emailError}
      />
      <Button type="submit" variant="primary" busy={busy} className="h-10 w-full">
        {t('ask')}
      </Button>
      <p>
        <DoorLink href={paths.logIn}>{t('toLogIn')}</DoorLink>
      </p>
    </form>
  );
}
