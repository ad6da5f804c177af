'use client';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { PersonList } from './person-list';
import { useIncoming, useOutgoing, useRelationActions } from './use-relations';

export function FriendRequests() {
  const t = useTranslations('people');
  const { accept, drop, busy } = useRelationActions();
  const incoming = useIncoming();
  const outgoing = useOutgoing();
  const asked = (outgoing.data?.items.length ?? 0) > 0;
  return (
    <div className="flex h-full flex-col gap-6">
      <PersonList
        label={t('incoming')}
        query={incoming}
        empty={{ icon: Inbox, title: t('noRequestsTitle'), text: t('noRequestsText') }}
        actions={({ id, displayName: name }) => (
          <>
            <Button variant="primary" busy={busy} aria-label={t('acceptFrom', { name })} onClick={() => accept(id)}>
              {t('accept')}
            </Button>
            <Button busy={busy} aria-label={t('declineFrom', { name })} onClick={() => drop(id)}>
              {t('decline')}
            </Button>
          </>
        )}
      />
      {asked && (
        <section>
          <h2 className="mb-1 font-medium text-muted">{t('outgoing')}</h2>
          <PersonList
            label={t('outgoing')}
            query={outgoing}
            empty={{ icon: Inbox, title: t('noRequestsTitle') }}
            actions={({ id, displayName: name }) => (
              <Button busy={busy} aria-label={t('withdrawFrom', { name })} onClick={() => drop(id)}>
                {t('withdraw')}
              </Button>
            )}
          />
        </section>
      )}
    </div>
  );
}
