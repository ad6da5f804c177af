'use client';
import { useTranslations } from 'next-intl';
import { useOwnAccount } from '@/components/session/use-own-account';
import { ProblemNote } from '@/components/ui/problem-note';
import { SkeletonRows } from '@/components/ui/skeleton';
import { CurrentAddress } from './current-address';
import { EmailForm } from './email-form';
import { PendingAddress } from './pending-address';

export function EmailSettings() {
  const t = useTranslations('common');
  const { data: account, error, refetch } = useOwnAccount();
  if (!account) {
    if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
    return <SkeletonRows count={2} label={t('loading')} />;
  }
  return (
    <div className="space-y-8">
      <CurrentAddress account={account} />
      {account.pendingEmail && <PendingAddress address={account.pendingEmail} confirmed={account.emailVerified} />}
      <EmailForm confirmed={account.emailVerified} />
    </div>
  );
}
