'use client';
import { ChevronLeft, PanelRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useConversationFace } from '@/components/session/use-conversation-face';
import { usePresence } from '@/components/session/use-presence';
import { AppLink } from '@/components/ui/app-link';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import type { Conversation } from '@/lib/api/types';
import { go, useRoute } from '@/lib/routes/navigation';
import { paths } from '@/lib/routes/routes';
import { usePresenceText } from './use-presence-text';

export function ConversationHeader({ conversation }: { conversation: Conversation }) {
  const t = useTranslations('conversation');
  const route = useRoute();
  const face = useConversationFace(conversation);
  const presence = usePresence(face.personId ? [face.personId] : [])(face.personId ?? '');
  const presenceText = usePresenceText();
  const open = route.view === 'conversation' && route.info;
  const { id, memberCount } = conversation;
  return (
    <header className="flex h-14 shrink-0 items-center gap-3 border-b px-2 md:px-4">
      <AppLink
        href={paths.chats}
        aria-label={t('back')}
        className="-mr-2 flex size-9 items-center justify-center rounded-lg text-muted hover:bg-hover md:hidden"
      >
        <ChevronLeft size={22} aria-hidden />
      </AppLink>
      <Avatar {...face} size={36} presence={presence?.status} />
      <div className="min-w-0 flex-1">
        <h2 className="truncate font-semibold">{face.name}</h2>
        <p className="meta truncate">
          {face.personId ? presenceText(presence) : t('memberCount', { count: memberCount })}
        </p>
      </div>
      <IconButton
        icon={PanelRight}
        label={t(open ? 'hideInfo' : 'showInfo')}
        aria-expanded={open}
        side="bottom"
        onClick={() => go(open ? paths.conversation(id) : paths.info(id))}
      />
    </header>
  );
}
