'use client';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { HandleField } from '@/components/session/handle-field';
import { useSubmit } from '@/components/session/use-submit';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/notices';
import { ProblemNote } from '@/components/ui/problem-note';
import { changeHandle } from '@/lib/api/auth';
import type { OwnProfile } from '@/lib/api/types';
import { ownProfileKey } from './use-own-profile';

/** Others find a person by it, so what links to the old one ends; a form of its own says that. */
export function HandleForm({ profile }: { profile: OwnProfile }) {
  const t = useTranslations('settings.profile');
  const chat = useChat();
  const queries = useQueryClient();
  const notify = useNotify();
  const [handle, setHandle] = useState(profile.handle);
  const { busy, error, submit, fieldError, code } = useSubmit(async (wanted: string) => {
    const changed = { ...profile, handle: (await changeHandle(wanted)).handle };
    queries.setQueryData(ownProfileKey, changed);
    chat.people.put([changed]);
    setHandle(changed.handle);
    notify.say(t('handleSaved'));
  });
  const handleError = code === 'handle-taken' ? t('handleTaken') : fieldError('handle');
  return (
    <form
      className="space-y-4 border-t pt-6"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(handle.trim().toLowerCase());
      }}
    >
      <HandleField
        hint={t('handleHint')}
        error={handleError}
        value={handle}
        onChange={(event) => setHandle(event.target.value)}
      />
      {error !== null && !handleError && <ProblemNote error={error} />}
      <Button type="submit" busy={busy} disabled={handle.trim().toLowerCase() === profile.handle}>
        {t('saveHandle')}
      </Button>
    </form>
  );
}
