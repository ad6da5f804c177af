'use client';
import { KeyRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/session/use-submit';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextField } from '@/components/ui/text-field';
import { resetPassword } from '@/lib/api/account-links';
import { Problem } from '@/lib/api/problem';
import { paths } from '@/lib/routes/routes';
import { AskForReset } from './ask-for-reset';
import { BrokenLink, isBroken } from './broken-link';
import { DoorLink } from './door-link';
import { Outcome } from './outcome';

export function NewPassword({ token }: { token: string }) {
  const t = useTranslations('mailLinks');
  const [done, setDone] = useState(false);
  const [asking, setAsking] = useState(false);
  const { busy, error, submit, fieldError } = useSubmit(
    (password: string) => resetPassword(token, password),
    () => setDone(true),
  );
  if (asking) return <AskForReset />;
  if (done) {
    return (
      <Outcome icon={KeyRound} tone="success" title={t('resetTitle')} text={t('resetText')}>
        <DoorLink href={paths.logIn} button>
          {t('toLogIn')}
        </DoorLink>
      </Outcome>
    );
  }
  if (isBroken(error)) {
    return (
      <BrokenLink text={t('resetBrokenText')}>
        <Button variant="primary" className="h-10" onClick={() => setAsking(true)}>
          {t('askNew')}
        </Button>
        <DoorLink href={paths.logIn}>{t('toLogIn')}</DoorLink>
      </BrokenLink>
    );
  }
  const passwordError = fieldError('newPassword');
  const shownInField = error instanceof Problem && passwordError !== undefined;
  return (
    <form
      method="post"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(String(new FormData(event.currentTarget).get('password')));
      }}
    >
      <h1 className="font-semibold text-2xl">{t('newPasswordTitle')}</h1>
      <p className="text-muted">{t('newPasswordText')}</p>
      {error !== null && !shownInField && <ProblemNote error={error} />}
      <TextField
        name="password"
        label={t('newPassword')}
        hint={t('newPasswordHint')}
        type="password"
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        required
        autoFocus
        error={passwordError}
      />
      <Button type="submit" variant="primary" busy={busy} className="h-10 w-full">
        {t('savePassword')}
      </Button>
    </form>
  );
}
