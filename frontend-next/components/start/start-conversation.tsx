'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { useSubmit } from '@/components/session/use-submit';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextField } from '@/components/ui/text-field';
import { startConversation } from '@/lib/api/conversations';
import type { Profile } from '@/lib/api/types';
import { uuidv7 } from '@/lib/chat/uuidv7';
import { go } from '@/lib/routes/navigation';
import { paths } from '@/lib/routes/routes';
import { PeoplePicker } from './people-picker';

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

export function StartConversation({ open, onOpenChange }: Props) {
  const t = useTranslations('start');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} description={t('description')}>
      <StartForm onStarted={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** One person makes a conversation of two, more make a group with a name. */
function StartForm({ onStarted }: { onStarted: () => void }) {
  const t = useTranslations('start');
  const chat = useChat();
  const [picked, setPicked] = useState<Profile[]>([]);
  const [name, setName] = useState('');
  // Made once: a repeated click or a lost answer makes no second group.
  const [id] = useState(() => uuidv7());
  const group = picked.length > 1;
  const { busy, error, submit } = useSubmit(async () => {
    const memberIds = picked.map((person) => person.id);
    const conversation = await startConversation(
      group ? { id, kind: 'GROUP', memberIds, name: name.trim() } : { kind: 'DIRECT', memberIds },
    );
    chat.people.put(picked);
    chat.list.put([conversation]);
    onStarted();
    go(paths.conversation(conversation.id));
  });
  return (
    <form
      className="flex min-h-0 flex-col"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(undefined);
      }}
    >
      <PeoplePicker picked={picked} onChange={setPicked} />
      <div className="space-y-3 border-t px-4 py-3">
        {error !== null && <ProblemNote error={error} />}
        {group && (
          <TextField
            label={t('groupName')}
            value={name}
            maxLength={80}
            required
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Button type="submit" variant="primary" className="w-full" disabled={picked.length === 0} busy={busy}>
          {t(group ? 'createGroup' : 'startChat')}
        </Button>
      </div>
    </form>
  );
}
