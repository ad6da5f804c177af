'use client';
import { Pencil, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { IconButton } from '@/components/ui/icon-button';

export function EditingBar({ onCancel }: { onCancel: () => void }) {
  const t = useTranslations('composer');
  return (
    <div className="flex items-center gap-2 px-1 pb-1 text-accent text-xs">
      <Pencil size={13} aria-hidden />
      <span className="flex-1">{t('editing')}</span>
      <IconButton icon={X} label={t('cancelEdit')} onClick={onCancel} className="size-7" />
    </div>
  );
}
