'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { BellOff, MailX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { mailToUnsubscribe, unsubscribeMail } from '@/lib/api/notifications';
import { paths } from '@/lib/routes/routes';
import { BrokenLink, isBroken } from './broken-link';
import { DoorLink } from './door-link';
import { Failed } from './failed';
import { Outcome } from './outcome';
import { Waiting } from './waiting';

/** One press ends one kind of mail; nobody has to sign in for that. */
export function Unsubscribe({ token }: { token: string | null }) {
  const t = useTranslations('unsubscribe');
  const mail = useQuery({
    queryKey: ['unsubscribe', token],
    queryFn: () => mailToUnsubscribe(token ?? ''),
    enabled: token !== null,
  });
  const stop = useMutation({ mutationFn: () => unsubscribeMail(token ?? '') });
  const toPreferences = <DoorLink href={paths.settings('notifications')}>{t('toPreferences')}</DoorLink>;

  if (token === null || isBroken(mail.error) || isBroken(stop.error)) {
    return <BrokenLink text={t('brokenText')}>{toPreferences}</BrokenLink>;
  }
  if (mail.error) return <Failed error={mail.error} onRetry={() => void mail.refetch()} />;
  if (!mail.data) return <Waiting label={t('loading')} />;
  const { category, subscribed } = stop.data ?? mail.data;
  if (!subscribed) {
    return (
      <Outcome key="done" icon={BellOff} tone="success" title={t('doneTitle')} text={t(`doneTexts.${category}`)}>
        <p className="text-muted">{t('undo')}</p>
        {toPreferences}
      </Outcome>
    );
  }
  return (
    <Outcome icon={MailX} title={t(`titles.${category}`)} text={t('text')}>
      {stop.error && <ProblemNote error={stop.error} />}
      <Button variant="primary" className="h-10" busy={stop.isPending} onClick={() => stop.mutate()}>
        {t('unsubscribe')}
      </Button>
      {toPreferences}
    </Outcome>
  );
}
