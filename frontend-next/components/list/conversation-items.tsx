'use client';
import { MessagesSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQuiet } from '@/components/notifications/use-overrides';
import { useChat } from '@/components/session/chat-context';
import { otherMember } from '@/components/session/use-conversation-face';
import { usePresence } from '@/components/session/use-presence';
import { ProblemNote } from '@/components/ui/problem-note';
import { SkeletonRows } from '@/components/ui/skeleton';
import { useRoute } from '@/lib/routes/navigation';
import { useStore } from '@/lib/store/use-store';
import { ConversationItem } from './conversation-item';
import { FirstSteps } from './first-steps';

const nearEndPx = 400;

export function ConversationItems() {
  const t = useTranslations('list');
  const chat = useChat();
  const route = useRoute();
  const { status, error, sorted } = useStore(chat.list.store, (list) => list);
  const typing = useStore(chat.typing.store, (board) => board);
  const partners = sorted.slice(0, 60).flatMap((conversation) => otherMember(conversation, chat.me) ?? []);
  const presence = usePresence(partners);
  const quiet = useQuiet();

  if (status === 'loading') return <SkeletonRows count={8} label={t('loading')} />;
  if (status === 'failed') {
    return (
      <div className="p-3">
        <ProblemNote error={error} onRetry={() => void chat.list.load()} />
      </div>
    );
  }
  if (sorted.length === 0) return <FirstSteps icon={MessagesSquare} />;
  const current = route.view === 'conversation' ? route.id : null;
  return (
    <nav
      aria-label={t('title')}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain"
      onScroll={({ currentTarget: pane }) => {
        if (pane.scrollHeight - pane.scrollTop - pane.clientHeight < nearEndPx) void chat.list.loadMore();
      }}
    >
      <ul className="space-y-px p-2">
        {sorted.map((conversation) => (
          <ConversationItem
            key={conversation.id}
            conversation={conversation}
            current={conversation.id === current}
            quiet={quiet(conversation.id)}
            typing={typing.get(conversation.id)?.[0] ?? null}
            presence={presence(otherMember(conversation, chat.me) ?? '')?.status ?? null}
          />
        ))}
      </ul>
    </nav>
  );
}
