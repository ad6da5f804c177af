'use client';
import clsx from 'clsx';
import { MailWarning, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMe } from '@/components/session/chat-context';
import { useOwnAccount } from '@/components/session/use-own-account';
import { IconButton } from '@/components/ui/icon-button';
import { useProblemText } from '@/components/ui/problem-note';
import { isPutOff, putOff } from './put-off';
import { useSendVerification } from './use-send-verification';

const now = () => new Date().toISOString();

/** Says that the address is not confirmed yet, until it is, or until tomorrow. */
export function VerificationBanner({ hiddenOnPhone }: { hiddenOnPhone: boolean }) {
  const t = useTranslations('verification');
  const me = useMe();
  const problemText = useProblemText();
  const { data: account } = useOwnAccount();
  const [later, setLater] = useState(() => isPutOff(me, now()));
  const { mutate, isPending, isSuccess, error } = useSendVerification();
  if (account?.emailVerified !== false || later) return null;
  const hide = () => {
    putOff(me, now());
    setLater(true);
  };
  const { email } = account;
  return (
    <section
      aria-label={t('title')}
      className={clsx(
        'min-h-11 shrink-0 items-center gap-x-3 border-b bg-raised py-1 pr-2 pl-4 md:flex',
        hiddenOnPhone ? 'hidden' : 'flex',
      )}
    >
      <MailWarning size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-away max-md:hidden" />
      <p role="status" className="min-w-0 flex-1 text-pretty py-1 [overflow-wrap:anywhere]">
        {isSuccess ? t('sent', { email }) : error ? problemText(error) : t('text', { email })}{' '}
        {!isSuccess && (
          <button
            type="button"
            disabled={isPending}
            onClick={() => mutate()}
            className="whitespace-nowrap font-medium text-accent underline disabled:opacity-60"
          >
            {t('send')}
          </button>
        )}
      </p>
      <IconButton icon={X} label={t('later')} onClick={hide} side="left" className="size-8" />
    </section>
  );
}
