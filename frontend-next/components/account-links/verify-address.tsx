'use client';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { verifyEmail } from '@/lib/api/account-links';
import { paths } from '@/lib/routes/routes';
import { BrokenLink, isBroken, NoLink } from './broken-link';
import { DoorLink } from './door-link';
import { Failed } from './failed';
import { Outcome } from './outcome';
import { useLinkToken } from './use-link-token';
import { Waiting } from './waiting';

/** Opening the link is all that it takes. */
export function VerifyAddress() {
  const t = useTranslations('mailLinks');
  const token = useLinkToken();
  // Asked once for each token, however often the page is drawn: it works only once.
  const { isSuccess, error, refetch } = useQuery({
    queryKey: ['verify', token],
    queryFn: async () => {
      await verifyEmail(token ?? '');
      return true;
    },
    enabled: Boolean(token),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const onward = (
    <DoorLink href={paths.chats} button>
      {t('toChats')}
    </DoorLink>
  );
  if (isSuccess) {
    return (
      <Outcome icon={CircleCheck} tone="success" title={t('verifiedTitle')} text={t('verifiedText')}>
        {onward}
      </Outcome>
    );
  }
  if (token === null) return <NoLink>{onward}</NoLink>;
  if (isBroken(error)) return <BrokenLink text={t('verifyBrokenText')}>{onward}</BrokenLink>;
  if (error) return <Failed error={error} onRetry={() => void refetch()} />;
  return <Waiting label={t('verifying')} />;
}
