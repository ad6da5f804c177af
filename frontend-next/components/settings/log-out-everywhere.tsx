'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { useNotify } from '@/components/ui/notices';
import { logOutEverywhere } from '@/lib/api/auth';

export function LogOutEverywhere() {
  const t = useTranslations('settings.sessions');
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('everywhere')}</Button>
      <Confirm
        open={asking}
        title={t('everywhereTitle')}
        description={t('everywhereText')}
        action={t('everywhere')}
        onConfirm={() => void logOutEverywhere().catch(notify.problem)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
