'use client';
import { Ban, UserMinus, UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { usePresenceText } from '@/components/conversation/use-presence-text';
import { useBlocks, useFriends, useRelationActions } from '@/components/people/use-relations';
import { useMe } from '@/components/session/chat-context';
import { otherMember } from '@/components/session/use-conversation-face';
import { usePerson } from '@/components/session/use-people';
import { usePresence } from '@/components/session/use-presence';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { Conversation } from '@/lib/api/types';
import { ConversationNotifications } from './conversation-notifications';

export function PersonDetails({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('people');
  const id = otherMember(conversation, useMe()) ?? '';
  const person = usePerson(id);
  const presence = usePresence([id])(id);
  const presenceText = usePresenceText();
  const actions = useRelationActions();
  const isFriend = useFriends().data?.items.some((friend) => friend.id === id) ?? false;
  const isBlocked = useBlocks().data?.items.some((blocked) => blocked.id === id) ?? false;
  const [blocking, setBlocking] = useState(false);
  if (!person) return null;
  const name = person.displayName;
  return (
    <div className="space-y-4">
      <div className="flex flex-col items-center text-center">
        <Avatar name={name} color={person.avatarColor} size={72} presence={presence?.status} />
        <p className="mt-3 font-semibold text-lg">{name}</p>
        <p className="text-muted">@{person.handle}</p>
        <p className="meta mt-1">{presenceText(presence)}</p>
      </div>
      {person.about && <p className="whitespace-pre-wrap border-t pt-4">{person.about}</p>}
      <div className="border-t pt-4">
        <ConversationNotifications id={conversation.id} />
      </div>
      <div className="flex flex-col gap-2 border-t pt-4">
        {isFriend ? (
          <Button busy={actions.busy} onClick={() => actions.unfriend(id)}>
            <UserMinus size={16} aria-hidden /> {t('unfriend')}
          </Button>
        ) : (
          <Button busy={actions.busy} onClick={() => actions.ask(id)}>
            <UserPlus size={16} aria-hidden /> {t('askFriend')}
          </Button>
        )}
        {isBlocked ? (
          <Button busy={actions.busy} onClick={() => actions.unblock(id)}>
            {t('unblock')}
          </Button>
        ) : (
          <Button className="text-danger" onClick={() => setBlocking(true)}>
            <Ban size={16} aria-hidden /> {t('block')}
          </Button>
        )}
      </div>
      <Confirm
        open={blocking}
        title={t('blockTitle', { name })}
        description={t('blockText')}
        action={t('block')}
        onConfirm={() => actions.block(id)}
        onClose={() => setBlocking(false)}
      />
    </div>
  );
}
