'use client';
import { useTranslations } from 'next-intl';
import { ProblemNote } from '@/components/ui/problem-note';

/** No answer, or none that says anything about the link: it may well be good, so it is tried again. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('mailLinks');
  return (
    <section className="space-y-3">
      <h1 className="font-semibold text-2xl">{t('failedTitle')}</h1>
      <ProblemNote error={error} onRetry={onRetry} />
    </section>
  );
}
