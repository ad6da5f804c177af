'use client';
import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';

type Props = { error: Error & { digest?: string } };

export default function ErrorPage({ error }: Props) {
  const t = useTranslations('crash');
  return (
    <main className="h-dvh">
      <Empty icon={CircleAlert} title={t('title')} text={t('text')}>
        <Button variant="primary" onClick={() => window.location.reload()}>
          {t('retry')}
        </Button>
        {error.digest && <p className="meta w-full">{t('reference', { digest: error.digest })}</p>}
      </Empty>
    </main>
  );
}
