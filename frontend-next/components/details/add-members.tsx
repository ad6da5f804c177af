'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { PeoplePicker } from '@/components/start/people-picker';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Member, Profile } from '@/lib/api/types';
import type { useGroupActions } from './use-group-actions';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  members: Member[];
  actions: ReturnType<typeof useGroupActions>;
};

export function AddMembers({ open, onOpenChange, members, actions }: Props) {
  const t = useTranslations('details');
  const [picked, setPicked] = useState<Profile[]>([]);
  const add = () =>
    actions.add(
      picked.map(({ id }) => id),
      () => {
        setPicked([]);
        onOpenChange(false);
      },
    );
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('addMembers')} description={t('addMembersText')}>
      <PeoplePicker picked={picked} onChange={setPicked} exclude={new Set(members.map(({ userId }) => userId))} />
      <div className="border-t px-4 py-3">
        <Button variant="primary" className="w-full" disabled={picked.length === 0} busy={actions.busy} onClick={add}>
          {t('add')}
        </Button>
      </div>
    </Dialog>
  );
}
