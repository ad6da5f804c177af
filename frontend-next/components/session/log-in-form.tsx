'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextField } from '@/components/ui/text-field';
import { logIn } from '@/lib/api/auth';
import { paths, safeNext } from '@/lib/routes/routes';
import { deviceName } from './device-name';
import { useAlive, useSubmit } from './use-submit';

type Props = { next: string | null; revoked: boolean };

export function LogInForm({ next, revoked }: Props) {
  const t = useTranslations('door');
  const router = useRouter();
  const alive = useAlive();
  const { busy, error, submit } = useSubmit(
    (form: FormData) =>
      logIn({
        login: String(form.get('login')).trim(),
        password: String(form.get('password')),
        deviceName: deviceName(navigator.userAgent),
      }),
    () => router.replace(safeNext(next)),
  );
  return (
    <form
      method="post"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <h1 className="font-semibold text-2xl">{t('logInTitle')}</h1>
      {revoked && !error && (
        <p role="status" className="rounded-lg border bg-raised px-3 py-2">
          {t('revoked')}
        </p>
      )}
      {error !== null && <ProblemNote error={error} />}
      <TextField name="login" label={t('login')} autoComplete="username" autoCapitalize="none" required autoFocus />
      <TextField name="password" label={t('password')} type="password" autoComplete="current-password" required />
      <Button type="submit" variant="primary" busy={busy} disabled={!alive} className="h-10 w-full">
        {t('logIn')}
      </Button>
      <p>
        <Link href={paths.reset} className="font-medium text-accent underline">
          {t('forgot')}
        </Link>
      </p>
      <p className="text-muted">
        {t('noAccount')}{' '}
        <Link href={paths.signUp} className="font-medium text-accent underline">
          {t('toSignUp')}
        </Link>
      </p>
    </form>
  );
}
