'use client';
import clsx from 'clsx';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Composer } from '@/components/composer/composer';
import { useChat } from '@/components/session/chat-context';
import { ProblemNote } from '@/components/ui/problem-note';
import { Skeleton } from '@/components/ui/skeleton';
import type { Conversation, Message } from '@/lib/api/types';
import { useStore } from '@/lib/store/use-store';
import { ConversationHeader } from './conversation-header';
import { MessageList } from './message-list';
import { NotFound } from './not-found';
import { TypingLine } from './typing-line';
import { useOpenConversation } from './use-open-conversation';

type Props = { id: string; hiddenOnPhone: boolean };

export function ConversationPane({ id, hiddenOnPhone }: Props) {
  const t = useTranslations('conversation');
  const { conversation, missing, error, retry } = useOpenConversation(id);
  return (
    <main
      aria-label={t('pane')}
      className={clsx('min-w-0 flex-1 flex-col bg-background lg:flex', hiddenOnPhone ? 'hidden' : 'flex')}
    >
      {conversation ? (
        <OpenConversation conversation={conversation} />
      ) : missing ? (
        <NotFound />
      ) : error ? (
        <div className="p-4">
          <ProblemNote error={error} onRetry={retry} />
        </div>
      ) : (
        <div role="status" aria-label={t('loading')} className="p-4">
          <Skeleton className="h-8 w-48" />
        </div>
      )}
    </main>
  );
}

function OpenConversation({ conversation }: { conversation: Conversation }) {
  const chat = useChat();
  const [editing, setEditing] = useState<Message | null>(null);
  const [sent, setSent] = useState(0);
  const { id } = conversation;

  useEffect(() => {
    chat.look(id);
    return () => chat.look(null);
  }, [chat, id]);

  const editLast = () => {
    const { messages } = chat.histories.of(id).get();
    const last = messages.findLast((message) => message.senderId === chat.me && !message.deletedAt);
    if (last) setEditing(last);
  };
  const current = useStore(chat.histories.of(id), (window) =>
    editing ? window.messages.find((message) => message.id === editing.id) : undefined,
  );
  // Deleted elsewhere while it was being edited: nothing is left to edit.
  const stillThere = editing && !current?.deletedAt ? editing : null;

  return (
    <>
      <ConversationHeader conversation={conversation} />
      <MessageList conversation={conversation} sent={sent} onEdit={setEditing} />
      <TypingLine conversationId={id} />
      <Composer
        key={stillThere?.id ?? 'new'}
        conversation={conversation}
        editing={stillThere}
        onEditLast={editLast}
        onDone={() => setEditing(null)}
        onSent={() => setSent((count) => count + 1)}
      />
    </>
  );
}
