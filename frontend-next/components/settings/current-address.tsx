'use client';
import { BadgeCheck, MailWarning } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/notices';
import { ProblemNote } from '@/components/ui/problem-note';
import { useSendVerification } from '@/components/verification/use-send-verification';
import type { OwnAccount } from '@/lib/api/types';

export function CurrentAddress({ account }: { account: OwnAccount }) {
  const t = useTranslations('settings.email');
  const notify = useNotify();
  const { mutate, isPending, isSuccess, error } = useSendVerification();
  const { email, emailVerified } = account;
  return (
    <section aria-labelledby="address" className="space-y-3">
      <h3 id="address" className="font-medium">
        {t('current')}
      </h3>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border px-3 py-2.5">
        <p className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">
          {email}
          <span className={`flex items-center gap-1 text-xs ${emailVerified ? 'text-success' : 'text-muted'}`}>
            {emailVerified ? <BadgeCheck size={14} aria-hidden /> : <MailWarning size={14} aria-hidden />}
            {t(emailVerified ? 'confirmed' : 'unconfirmed')}
          </span>
        </p>
        {!emailVerified && !isSuccess && (
          <Button busy={isPending} onClick={() => mutate(undefined, { onSuccess: () => notify.say(t('sent')) })}>
            {t('send')}
          </Button>
        )}
      </div>
      {error && <ProblemNote error={error} />}
    </section>
  );
}
