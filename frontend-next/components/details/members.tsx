'use client';
import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresence } from '@/components/session/use-presence';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { Conversation } from '@/lib/api/types';
import { AddMembers } from './add-members';
import { MemberLine } from './member-line';
import type { useGroupActions } from './use-group-actions';
import { useMembers } from './use-members';

type Props = { conversation: Conversation; actions: ReturnType<typeof useGroupActions> };

export function Members({ conversation, actions }: Props) {
  const t = useTranslations('details');
  const [adding, setAdding] = useState(false);
  const { members, hasMore, loadMore } = useMembers(conversation);
  const presence = usePresence(members.map(({ userId }) => userId));
  const mayManage = conversation.role !== 'MEMBER';
  return (
    <section aria-labelledby="members">
      <div className="mb-1 flex h-9 items-center">
        <h3 id="members" className="flex-1 font-medium text-muted">
          {t('members', { count: conversation.memberCount })}
        </h3>
        {mayManage && <IconButton icon={UserPlus} label={t('addMembers')} onClick={() => setAdding(true)} />}
      </div>
      <ul aria-labelledby="members" className="-mx-2">
        {members.map((member) => (
          <MemberLine
            key={member.userId}
            member={member}
            myRole={conversation.role}
            presence={presence(member.userId)?.status ?? null}
            actions={actions}
          />
        ))}
      </ul>
      {hasMore && (
        <Button variant="quiet" className="w-full" onClick={loadMore}>
          {t('moreMembers')}
        </Button>
      )}
      <AddMembers open={adding} onOpenChange={setAdding} members={members} actions={actions} />
    </section>
  );
}
