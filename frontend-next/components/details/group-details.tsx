'use client';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { colorOf } from '@/components/ui/initials';
import type { Conversation } from '@/lib/api/types';
import { ConversationNotifications } from './conversation-notifications';
import { GroupName } from './group-name';
import { Members } from './members';
import { useGroupActions } from './use-group-actions';

export function GroupDetails({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('details');
  const actions = useGroupActions(conversation.id);
  const [leaving, setLeaving] = useState(false);
  const { id, name, photoUrl, role } = conversation;
  return (
    <div className="space-y-5">
      <div className="flex flex-col items-center text-center">
        <Avatar name={name ?? ''} color={colorOf(id)} shape="group" size={72} photoUrl={photoUrl} />
        <GroupName key={name} name={name ?? ''} editable={role !== 'MEMBER'} onRename={actions.rename} />
      </div>
      <ConversationNotifications id={id} />
      <Members conversation={conversation} actions={actions} />
      <div className="border-t pt-4">
        <Button className="w-full text-danger" busy={actions.busy} onClick={() => setLeaving(true)}>
          <LogOut size={16} aria-hidden /> {t('leave')}
        </Button>
      </div>
      <Confirm
        open={leaving}
        title={t('leaveTitle')}
        description={t('leaveText')}
        action={t('leave')}
        onConfirm={actions.leave}
        onClose={() => setLeaving(false)}
      />
    </div>
  );
}
