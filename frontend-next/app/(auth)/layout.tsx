import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Logo } from '@/components/ui/logo';

export default function DoorLayout({ children }: { children: ReactNode }) {
  const t = useTranslations('door');
  return (
    <main className="flex h-dvh flex-col items-center overflow-y-auto px-4 py-[max(1.5rem,10dvh)]">
      <div className="w-full max-w-[22rem]">
        <p className="mb-8 flex items-center gap-2.5 font-semibold text-base">
          <Logo size={28} />
          {t('product')}
        </p>
        {children}
      </div>
    </main>
  );
}
