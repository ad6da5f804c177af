'use client';
import { ChevronLeft, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useChat } from '@/components/session/chat-context';
import { AppLink } from '@/components/ui/app-link';
import { IconButton } from '@/components/ui/icon-button';
import { go } from '@/lib/routes/navigation';
import { paths } from '@/lib/routes/routes';
import { useStore } from '@/lib/store/use-store';
import { GroupDetails } from './group-details';
import { PersonDetails } from './person-details';

/** About the open conversation: beside it on a wide screen, in its place on a narrow one. */
export function DetailsPane({ id }: { id: string }) {
  const t = useTranslations('details');
  const { list } = useChat();
  const conversation = useStore(list.store, ({ byId }) => byId.get(id));
  return (
    <aside
      aria-label={t('title')}
      className="flex min-w-0 flex-1 flex-col bg-background lg:w-80 lg:flex-none lg:border-l"
    >
      <header className="flex h-14 shrink-0 items-center gap-1 border-b px-2 lg:pl-4">
        <AppLink
          href={paths.conversation(id)}
          aria-label={t('back')}
          className="flex size-9 items-center justify-center rounded-lg text-muted hover:bg-hover lg:hidden"
        >
          <ChevronLeft size={22} aria-hidden />
        </AppLink>
        <h2 className="flex-1 font-semibold">{t('title')}</h2>
        <IconButton
          icon={X}
          label={t('close')}
          className="max-lg:hidden"
          onClick={() => go(paths.conversation(id))}
          side="bottom"
        />
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto p-4">
        {conversation?.kind === 'GROUP' && <GroupDetails conversation={conversation} />}
        {conversation?.kind === 'DIRECT' && <PersonDetails conversation={conversation} />}
      </div>
    </aside>
  );
}
