'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { MonitorSmartphone } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { deviceName } from '@/components/session/device-name';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { SkeletonRows } from '@/components/ui/skeleton';
import { deviceSessions, revokeSession } from '@/lib/api/auth';
import type { DeviceSession } from '@/lib/api/types';
import { LogOutEverywhere } from './log-out-everywhere';
import { PasswordForm } from './password-form';

const queryKey = ['sessions'];

export function SessionSettings() {
  const t = useTranslations('settings.sessions');
  const { data, error, isPending, refetch } = useQuery({ queryKey, queryFn: deviceSessions });
  return (
    <div className="space-y-8">
      <section aria-labelledby="devices" className="space-y-3">
        <h3 id="devices" className="font-medium">
          {t('devices')}
        </h3>
        {isPending && <SkeletonRows count={2} label={t('devices')} />}
        {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
        {data && (
          <ul aria-label={t('devices')} className="divide-y rounded-lg border">
            {data.items.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        )}
        <LogOutEverywhere />
      </section>
      <PasswordForm onChanged={() => void refetch()} />
    </div>
  );
}

function SessionLine({ session }: { session: DeviceSession }) {
  const t = useTranslations('settings.sessions');
  const format = useFormatter();
  const queries = useQueryClient();
  const revoke = useMutation({
    mutationFn: () => revokeSession(session.id),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  });
  const name = session.deviceName || deviceName(session.userAgent ?? '') || t('unknownDevice');
  const used = format.dateTime(new Date(session.lastUsedAt), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="flex items-center gap-3 px-3 py-2.5">
      <MonitorSmartphone size={20} strokeWidth={1.5} className="shrink-0 text-muted" aria-hidden />
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="meta truncate">{t('lastUsed', { when: used })}</p>
        {revoke.error && <ProblemNote error={revoke.error} />}
      </div>
      {session.current ? (
        <span className="font-medium text-success text-xs">{t('current')}</span>
      ) : (
        <Button busy={revoke.isPending} aria-label={t('revokeName', { name })} onClick={() => revoke.mutate()}>
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
