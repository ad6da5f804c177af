'use client';
import { MessageSquareOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AppLink } from '@/components/ui/app-link';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/routes/routes';

/** Whether it never was or is not for us, the server does not say, and neither do we. */
export function NotFound() {
  const t = useTranslations('conversation');
  return (
    <Empty icon={MessageSquareOff} title={t('missingTitle')} text={t('missingText')}>
      <AppLink href={paths.chats} className="font-medium text-accent underline">
        {t('backToChats')}
      </AppLink>
    </Empty>
  );
}
