'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextField } from '@/components/ui/text-field';
import { preferredLocale } from '@/i18n/locales';
import { register } from '@/lib/api/auth';
import { Problem } from '@/lib/api/problem';
import { paths } from '@/lib/routes/routes';
import { adminTokenFrom } from './admin-token';
import { HandleField } from './handle-field';
import { useAlive, useSubmit } from './use-submit';

export function SignUpForm() {
  const t = useTranslations('door');
  const locale = preferredLocale(useLocale());
  const router = useRouter();
  const alive = useAlive();
  const { busy, error, submit, fieldError, code } = useSubmit(
    (form: FormData) =>
      register({
        handle: String(form.get('handle')).trim().toLowerCase(),
        email: String(form.get('email')).trim(),
        displayName: String(form.get('displayName')).trim(),
        password: String(form.get('password')),
        locale,
        // Read where it is used and not kept: whoever holds it may run the installation.
        adminToken: adminTokenFrom(window.location.hash),
      }),
    () => router.replace(paths.chats),
  );
  const handleError = code === 'handle-taken' ? t('handleTaken') : fieldError('handle');
  const emailError = code === 'email-taken' ? t('emailTaken') : fieldError('email');
  const shownInFields = handleError || emailError || (error instanceof Problem && error.fields.length > 0);
  return (
    <form
      method="post"
      className="space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <h1 className="font-semibold text-2xl">{t('signUpTitle')}</h1>
      {error !== null && !shownInFields && <ProblemNote error={error} />}
      <TextField
        name="displayName"
        label={t('displayName')}
        autoComplete="name"
        maxLength={64}
        required
        autoFocus
        error={fieldError('displayName')}
      />
      <HandleField autoComplete="username" error={handleError} />
      <TextField
        name="email"
        label={t('email')}
        type="email"
        autoComplete="email"
        maxLength={254}
        required
        error={emailError}
      />
      <TextField
        name="password"
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        required
        error={fieldError('password')}
      />
      <Button type="submit" variant="primary" busy={busy} disabled={!alive} className="h-10 w-full">
        {t('signUp')}
      </Button>
      <p className="text-muted">
        {t('haveAccount')}{' '}
        <Link href={paths.logIn} className="font-medium text-accent underline">
          {t('toLogIn')}
        </Link>
      </p>
    </form>
  );
}
