import { Compass } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/routes/routes';

export default function NotFoundPage() {
  const t = useTranslations('notFound');
  return (
    <main className="h-dvh">
      <Empty icon={Compass} title={t('title')} text={t('text')}>
        <Link href={paths.chats} className="font-medium text-accent underline">
          {t('home')}
        </Link>
      </Empty>
    </main>
  );
}
