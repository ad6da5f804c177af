'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Hourglass } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ownAccountKey } from '@/components/session/use-own-account';
import { Button } from '@/components/ui/button';
import { useNotify } from '@/components/ui/notices';
import { ProblemNote } from '@/components/ui/problem-note';
import { cancelEmailChange } from '@/lib/api/auth';

/** A change that still waits for one address or both; `confirmed` says whether the present one is the person's. */
export function PendingAddress({ address, confirmed }: { address: string; confirmed: boolean }) {
  const t = useTranslations('settings.email');
  const queries = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending, error } = useMutation({
    mutationFn: cancelEmailChange,
    onSuccess: () => {
      notify.say(t('cancelled'));
      return queries.invalidateQueries({ queryKey: ownAccountKey });
    },
  });
  return (
    <section aria-labelledby="pending" className="space-y-3">
      <h3 id="pending" className="font-medium">
        {t('pending')}
      </h3>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border px-3 py-2.5">
        <p className="min-w-0 flex-1 basis-52 [overflow-wrap:anywhere]">
          {address}
          <span className="flex items-start gap-1 text-muted text-xs">
            <Hourglass size={14} aria-hidden className="mt-px shrink-0" />
            {t('pendingText', { confirmed: String(confirmed) })}
          </span>
        </p>
        <Button busy={isPending} onClick={() => mutate()}>
          {t('cancelChange')}
        </Button>
      </div>
      {error && <ProblemNote error={error} />}
    </section>
  );
}
