'use client';
import { useLocale, useTranslations } from 'next-intl';
import { Problem, Unreachable } from '@/lib/api/problem';
import { Button } from './button';
import { inWords } from './waiting-time';

/** The sentence for an error, in the reader's language, chosen by the server's code. */
export function useProblemText(): (error: unknown) => string {
  const t = useTranslations('errors');
  const locale = useLocale();
  return (error) => {
    if (error instanceof Unreachable) return t('unreachable');
    if (!(error instanceof Problem)) return t('unknown');
    if (error.code === 'rate-limited')
      return t('rate-limited', { when: inWords(error.retryAfterSeconds ?? 30, locale) });
    if (t.has(error.code)) return t(error.code);
    return error.status >= 500 ? t('server') : t('unknown');
  };
}

type Props = { error: unknown; onRetry?: () => void };

/** What happened, what to do about it, and the number to give to whoever runs the server. */
export function ProblemNote({ error, onRetry }: Props) {
  const t = useTranslations('errors');
  const text = useProblemText();
  const correlationId = error instanceof Problem ? error.correlationId : null;
  return (
    <div role="alert" className="rounded-lg border border-danger/50 bg-danger/8 px-3 py-2">
      <p>{text(error)}</p>
      {correlationId && (
        <p className="mt-1 flex flex-wrap items-center gap-x-2 text-muted text-xs">
          <span>
            {t('correlation')} <code className="select-all break-all">{correlationId}</code>
          </span>
          <button
            type="button"
            className="text-accent underline"
            onClick={() => void navigator.clipboard?.writeText(correlationId)}
          >
            {t('copy')}
          </button>
        </p>
      )}
      {onRetry && (
        <Button variant="plain" className="mt-2 h-8" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
