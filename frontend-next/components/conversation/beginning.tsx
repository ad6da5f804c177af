'use client';
import { useTranslations } from 'next-intl';
import { useConversationFace } from '@/components/session/use-conversation-face';
import { Avatar } from '@/components/ui/avatar';
import { useMessageList } from './message-list-context';

/** Above the first message: what this conversation is. */
export function Beginning() {
  const t = useTranslations('conversation');
  const { conversation } = useMessageList();
  const face = useConversationFace(conversation);
  return (
    <div className="mx-auto w-full max-w-[760px] px-4 pt-8 pb-2">
      <Avatar {...face} size={72} />
      <p className="mt-3 font-semibold text-lg">{face.name}</p>
      <p className="text-muted">
        {conversation.kind === 'GROUP' ? t('beginningGroup') : t('beginningDirect', { name: face.name })}
      </p>
    </div>
  );
}
