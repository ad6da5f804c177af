'use client';
import { ConversationPane } from '@/components/conversation/conversation-pane';
import { DetailsPane } from '@/components/details/details-pane';
import { ListPane } from '@/components/list/list-pane';
import { PeopleView } from '@/components/people/people-view';
import { useOwnPresence } from '@/components/session/use-own-presence';
import { SettingsView } from '@/components/settings/settings-view';
import { StartConversation } from '@/components/start/start-conversation';
import { Notices } from '@/components/ui/notices';
import { useRoute } from '@/lib/routes/navigation';
import { BottomBar } from './bottom-bar';
import { ConnectionBar } from './connection-bar';
import { Jump } from './jump';
import { NoConversation } from './no-conversation';
import { Rail } from './rail';
import { ShortcutHelp } from './shortcut-help';
import { useShortcuts } from './use-shortcuts';
import { useTitle } from './use-title';

/** The panes of the app; on a phone the address decides which one is seen. */
export function Frame() {
  const route = useRoute();
  const overlays = useShortcuts();
  useOwnPresence();
  useTitle();
  const conversation = route.view === 'conversation' ? route : null;
  return (
    <div className="flex h-dvh flex-col">
      <ConnectionBar />
      <div className="flex min-h-0 flex-1">
        <Rail />
        {(route.view === 'chats' || conversation) && <ListPane hiddenOnPhone={conversation !== null} />}
        {route.view === 'chats' && <NoConversation />}
        {conversation && (
          <ConversationPane key={conversation.id} id={conversation.id} hiddenOnPhone={conversation.info} />
        )}
        {conversation?.info && <DetailsPane key={`${conversation.id}-info`} id={conversation.id} />}
        {route.view === 'people' && <PeopleView tab={route.tab} />}
        {route.view === 'settings' && <SettingsView section={route.section} />}
      </div>
      {!conversation && <BottomBar />}
      <Notices />
      <StartConversation open={overlays.starting} onOpenChange={overlays.setStarting} />
      <Jump open={overlays.jumping} onOpenChange={overlays.setJumping} />
      <ShortcutHelp open={overlays.helping} onOpenChange={overlays.setHelping} />
    </div>
  );
}
