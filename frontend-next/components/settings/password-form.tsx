'use client';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { useSubmit } from '@/components/session/use-submit';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/notices';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextField } from '@/components/ui/text-field';
import { changePassword } from '@/lib/api/auth';

export function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const t = useTranslations('settings.sessions');
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const { busy, error, submit, fieldError } = useSubmit(
    (data: FormData) => changePassword(String(data.get('current')), String(data.get('new'))),
    () => {
      form.current?.reset();
      notify.say(t('passwordChanged'));
      onChanged();
    },
  );
  return (
    <section aria-labelledby="password">
      <h3 id="password" className="font-medium">
        {t('password')}
      </h3>
      <p className="mb-3 text-muted">{t('passwordText')}</p>
      <form
        ref={form}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <TextField
          name="current"
          label={t('currentPassword')}
          type="password"
          autoComplete="current-password"
          required
        />
        <TextField
          name="new"
          label={t('newPassword')}
          hint={t('newPasswordHint')}
          error={fieldError('newPassword')}
          type="password"
          autoComplete="new-password"
          minLength={10}
          maxLength={128}
          required
        />
        {error !== null && <ProblemNote error={error} />}
        <Button type="submit" busy={busy}>
          {t('changePassword')}
        </Button>
      </form>
    </section>
  );
}
