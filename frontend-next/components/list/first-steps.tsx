'use client';
import { Check, Link2, type LucideIcon, UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { overlay } from '@/components/shell/overlays';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/routes/routes';

/** The list of someone who has just arrived: find people, or invite them by link. */
export function FirstSteps({ icon }: { icon: LucideIcon }) {
  const t = useTranslations('firstSteps');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard?.writeText(`${window.location.origin}${paths.signUp}`);
    setCopied(true);
  };
  return (
    <div className="min-h-0 flex-1">
      <Empty icon={icon} title={t('title')} text={t('text')}>
        <Button variant="primary" onClick={() => overlay.set('start')}>
          <UserPlus size={16} aria-hidden /> {t('find')}
        </Button>
        <Button onClick={() => void copy()}>
          {copied ? <Check size={16} aria-hidden /> : <Link2 size={16} aria-hidden />}
          <span aria-live="polite">{t(copied ? 'copied' : 'invite')}</span>
        </Button>
      </Empty>
    </div>
  );
}
