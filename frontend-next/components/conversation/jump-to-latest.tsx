'use client';
import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';

export function JumpToLatest({ count, onClick }: { count: number; onClick: () => void }) {
  const t = useTranslations('conversation');
  return (
    <button
      type="button"
      onClick={onClick}
      aria-label={count > 0 ? t('newBelow', { count }) : t('toLatest')}
      className="absolute right-4 bottom-2 flex h-9 items-center gap-1.5 rounded-full border bg-background px-3 font-medium shadow-md hover:bg-hover"
    >
      <ArrowDown size={16} aria-hidden />
      {count > 0 && <span className="text-accent">{t('newShort', { count: count > 99 ? '99+' : String(count) })}</span>}
    </button>
  );
}
