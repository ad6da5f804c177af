'use client';
import { useTranslations } from 'next-intl';
import { Skeleton } from '@/components/ui/skeleton';

const widths = ['w-3/5', 'w-2/5', 'w-4/5', 'w-1/2', 'w-2/3'];

export function HistorySkeleton() {
  const t = useTranslations('conversation');
  return (
    <div
      role="status"
      aria-label={t('loading')}
      className="absolute inset-0 mx-auto flex max-w-[760px] flex-col justify-end gap-5 p-4"
    >
      {widths.map((width) => (
        <div key={width} className="flex gap-3">
          <Skeleton className="size-9 rounded-full" />
          <div className="flex-1 space-y-2">
            <Skeleton className="h-3 w-28" />
            <Skeleton className={`h-3 ${width}`} />
          </div>
        </div>
      ))}
    </div>
  );
}
