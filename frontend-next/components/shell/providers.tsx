'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type AbstractIntlMessages, NextIntlClientProvider } from 'next-intl';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { TooltipProvider } from '@/components/ui/tooltip';
import { regionalLocale } from '@/i18n/locales';
import { Problem } from '@/lib/api/problem';

type Props = { locale: string; messages: AbstractIntlMessages; children: ReactNode };

/** A refusal stays a refusal; only what never got an answer is worth another try. */
function worthRetrying(failures: number, error: unknown): boolean {
  return failures < 2 && !(error instanceof Problem && error.status < 500);
}

const never = () => () => undefined;

export function Providers({ locale, messages, children }: Props) {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: worthRetrying, staleTime: 15_000 } } }),
  );
  const regional = useSyncExternalStore(
    never,
    () => regionalLocale(locale, navigator.languages),
    () => locale,
  );
  return (
    <NextIntlClientProvider
      locale={regional}
      messages={messages}
      timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
    >
      <QueryClientProvider client={queries}>
        <TooltipProvider>{children}</TooltipProvider>
      </QueryClientProvider>
    </NextIntlClientProvider>
  );
}
