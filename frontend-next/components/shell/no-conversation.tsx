'use client';
import { MessageSquare } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useChat } from '@/components/session/chat-context';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { useStore } from '@/lib/store/use-store';
import { overlay } from './overlays';

/** Beside the list, as long as nothing is open; on a phone there is no such place. */
export function NoConversation() {
  const t = useTranslations('noConversation');
  const { list } = useChat();
  const first = useStore(list.store, ({ status, sorted }) => status === 'ready' && sorted.length === 0);
  return (
    <main className="hidden min-w-0 flex-1 md:block">
      <Empty icon={MessageSquare} title={t(first ? 'firstTitle' : 'title')} text={t(first ? 'firstText' : 'text')}>
        <Button variant={first ? 'primary' : 'plain'} onClick={() => overlay.set('start')}>
          {t('start')}
        </Button>
      </Empty>
    </main>
  );
}
