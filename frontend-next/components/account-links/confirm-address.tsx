'use client';
import { CircleCheck, MailCheck, MailQuestion } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/session/use-submit';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { confirmEmailChange, type EmailConfirmation } from '@/lib/api/account-links';
import { paths } from '@/lib/routes/routes';
import { BrokenLink, isBroken, NoLink } from './broken-link';
import { DoorLink } from './door-link';
import { Outcome } from './outcome';
import { useLinkToken } from './use-link-token';
import { Waiting } from './waiting';

/** Asks before it changes anything: whoever only looks at the mail, person or program, must not move an account. */
export function ConfirmAddress() {
  const t = useTranslations('mailLinks');
  const token = useLinkToken();
  const [answer, setAnswer] = useState<EmailConfirmation | null>(null);
  const { busy, error, submit } = useSubmit(async (given: string) => setAnswer(await confirmEmailChange(given)));
  const onward = (
    <DoorLink href={paths.chats} button>
      {t('toChats')}
    </DoorLink>
  );
  if (answer?.state === 'changed') {
    return (
      <Outcome key="changed" icon={CircleCheck} tone="success" title={t('changedTitle')} text={t('changedText')}>
        {onward}
      </Outcome>
    );
  }
  if (answer) {
    const text = t(answer.waitingFor === 'old' ? 'waitingOldText' : 'waitingNewText');
    return (
      <Outcome key="waiting" icon={MailCheck} tone="success" title={t('waitingTitle')} text={text}>
        {onward}
      </Outcome>
    );
  }
  if (token === undefined) return <Waiting label={t('reading')} />;
  if (token === null) return <NoLink>{onward}</NoLink>;
  if (isBroken(error)) return <BrokenLink text={t('changeBrokenText')}>{onward}</BrokenLink>;
  return (
    <Outcome icon={MailQuestion} title={t('confirmTitle')} text={t('confirmText')}>
      {error !== null && <ProblemNote error={error} />}
      <Button variant="primary" busy={busy} className="h-10" onClick={() => void submit(token)}>
        {t('confirm')}
      </Button>
      <DoorLink href={paths.chats}>{t('notNow')}</DoorLink>
    </Outcome>
  );
}
