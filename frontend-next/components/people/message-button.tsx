'use client';
import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useChat } from '@/components/session/chat-context';
import { IconButton } from '@/components/ui/icon-button';
import { useNotify } from '@/components/ui/notices';
import { startConversation } from '@/lib/api/conversations';
import type { Profile } from '@/lib/api/types';
import { go } from '@/lib/routes/navigation';
import { paths } from '@/lib/routes/routes';

export function MessageButton({ person }: { person: Profile }) {
  const t = useTranslations('people');
  const chat = useChat();
  const notify = useNotify();
  const open = async () => {
    try {
      const conversation = await startConversation({ kind: 'DIRECT', memberIds: [person.id] });
      chat.people.put([person]);
      chat.list.put([conversation]);
      go(paths.conversation(conversation.id));
    } catch (error) {
      notify.problem(error);
    }
  };
  return (
    <IconButton icon={MessageSquare} label={t('message', { name: person.displayName })} onClick={() => void open()} />
  );
}
