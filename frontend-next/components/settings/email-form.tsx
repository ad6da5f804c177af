'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { ownAccountKey } from '@/components/session/use-own-account';
import { useSubmit } from '@/components/session/use-submit';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/notices';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextField } from '@/components/ui/text-field';
import { changeEmail } from '@/lib/api/auth';

export function EmailForm({ confirmed }: { confirmed: boolean }) {
  const t = useTranslations('settings.email');
  const queries = useQueryClient();
  const notify = useNotify();
  const form = useRef<HTMLFormElement>(null);
  const { busy, error, submit, fieldError, code } = useSubmit(
    (data: FormData) => changeEmail(String(data.get('email')).trim(), String(data.get('password'))),
    () => {
      form.current?.reset();
      notify.say(t('asked', { confirmed: String(confirmed) }));
      void queries.invalidateQueries({ queryKey: ownAccountKey });
    },
  );
  const emailError = fieldError('email');
  const passwordError = code === 'wrong-password' ? t('wrongPassword') : fieldError('password');
  return (
    <section aria-labelledby="change">
      <h3 id="change" className="font-medium">
        {t('change')}
      </h3>
      <p className="mb-3 text-muted">{t('changeText', { confirmed: String(confirmed) })}</p>
      <form
        ref={form}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <TextField
          name="email"
          label={t('newAddress')}
          type="email"
          autoComplete="email"
          maxLength={254}
          required
          error={emailError}
        />
        <TextField
          name="password"
          label={t('password')}
          type="password"
          autoComplete="current-password"
          required
          error={passwordError}
        />
        {error !== null && !emailError && !passwordError && <ProblemNote error={error} />}
        <Button type="submit" busy={busy}>
          {t('submit')}
        </Button>
      </form>
    </section>
  );
}
