'use client';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PersonList } from './person-list';
import { useBlocks, useRelationActions } from './use-relations';

export function BlockedPeople() {
  const t = useTranslations('people');
  const { unblock, busy } = useRelationActions();
  return (
    <PersonList
      label={t('tabs.blocks')}
      query={useBlocks()}
      empty={{ icon: ShieldCheck, title: t('noBlocksTitle'), text: t('noBlocksText') }}
      actions={({ id, displayName: name }) => (
        <Button busy={busy} aria-label={t('unblockName', { name })} onClick={() => unblock(id)}>
          {t('unblock')}
        </Button>
      )}
    />
  );
}
