'use client';
import { ConversationPane } from '@/components/conversation/conversation-pane';
import { ListPane } from '@/components/list/list-pane';
import { useOpenedByPush } from '@/components/notifications/use-opened-by-push';
import { useOwnPresence } from '@/components/session/use-own-presence';
import { Notices } from '@/components/ui/notices';
import { useRoute } from '@/lib/routes/navigation';
import { BottomBar } from './bottom-bar';
import { ConnectionBar } from './connection-bar';
import {
  DetailsPane,
  Jump,
  NotificationView,
  PeopleView,
  SettingsView,
  ShortcutHelp,
  StartConversation,
  VerificationBanner,
} from './lazy-views';
import { NoConversation } from './no-conversation';
import { Rail } from './rail';
import { useSettled } from './use-settled';
import { useShortcuts } from './use-shortcuts';
import { useTitle } from './use-title';

/** The panes of the app; on a phone the address decides which one is seen. */
export function Frame() {
  const route = useRoute();
  const overlays = useShortcuts();
  useOwnPresence();
  useTitle();
  useOpenedByPush();
  useSettled();
  const conversation = route.view === 'conversation' ? route : null;
  const inEmailSettings = route.view === 'settings' && route.section === 'email';
  return (
    <div className="flex h-dvh flex-col">
      <ConnectionBar />
      {!inEmailSettings && <VerificationBanner hiddenOnPhone={conversation !== null} />}
      <div className="flex min-h-0 flex-1">
        <Rail />
        {(route.view === 'chats' || conversation) && <ListPane hiddenOnPhone={conversation !== null} />}
        {route.view === 'chats' && <NoConversation />}
        {conversation && (
          <ConversationPane key={conversation.id} id={conversation.id} hiddenOnPhone={conversation.info} />
        )}
        {conversation?.info && <DetailsPane key={`${conversation.id}-info`} id={conversation.id} />}
        {route.view === 'notifications' && <NotificationView />}
        {route.view === 'people' && <PeopleView tab={route.tab} />}
        {route.view === 'settings' && <SettingsView section={route.section} />}
      </div>
      {!conversation && <BottomBar />}
      <Notices />
      {overlays.starting && <StartConversation open onOpenChange={overlays.setStarting} />}
      {overlays.jumping && <Jump open onOpenChange={overlays.setJumping} />}
      {overlays.helping && <ShortcutHelp open onOpenChange={overlays.setHelping} />}
    </div>
  );
}
