'use client';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect } from 'react';
import { ProblemNote } from '@/components/ui/problem-note';
import { Skeleton } from '@/components/ui/skeleton';
import { query } from '@/lib/api/http';
import { Unreachable } from '@/lib/api/problem';
import type { Account } from '@/lib/api/types';
import { refresh, session } from '@/lib/auth/session';
import { dropPush } from '@/lib/push/subscription';
import { paths } from '@/lib/routes/routes';
import { useStore } from '@/lib/store/use-store';

const renew = () => void refresh().catch(() => undefined);

/** Shows the app to whoever is signed in and sends everyone else to the door. */
export function SessionGate({ children }: { children: (account: Account) => ReactNode }) {
  const t = useTranslations('common');
  const router = useRouter();
  const state = useStore(session, (value) => value);

  useEffect(() => {
    if (state.status === 'unknown') renew();
    if (state.status !== 'out') return;
    void dropPush();
    const { pathname } = window.location;
    const next = state.reason === 'signed-out' || pathname === paths.chats ? null : pathname;
    router.replace(`${paths.logIn}${query({ next, reason: state.reason })}`);
  }, [state, router]);

  if (state.status === 'in') return children(state.user);
  return (
    <main className="flex h-dvh items-center justify-center p-6">
      {state.status === 'unreachable' ? (
        <ProblemNote error={new Unreachable(null)} onRetry={renew} />
      ) : (
        <div role="status" aria-label={t('loading')} className="w-56 space-y-3">
          <Skeleton className="h-3 w-3/5" />
          <Skeleton className="h-3" />
          <Skeleton className="h-3 w-4/5" />
        </div>
      )}
    </main>
  );
}
