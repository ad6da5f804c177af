'use client';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { Avatar } from '@/components/ui/avatar';
import { Dialog } from '@/components/ui/dialog';
import { useNotify } from '@/components/ui/notices';
import { startConversation } from '@/lib/api/conversations';
import { go } from '@/lib/routes/navigation';
import { paths } from '@/lib/routes/routes';
import { type Target, useJumpTargets } from './use-jump-targets';

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

export function Jump({ open, onOpenChange }: Props) {
  const t = useTranslations('jump');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')} bare>
      <JumpList onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

/** Type a name, press Enter: a conversation that is there, or a new one with that person. */
function JumpList({ onDone }: { onDone: () => void }) {
  const t = useTranslations('jump');
  const chat = useChat();
  const notify = useNotify();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const targets = useJumpTargets(text);
  const current = Math.min(at, targets.length - 1);

  const choose = async (target: Target | undefined) => {
    if (!target) return;
    onDone();
    if (target.kind === 'conversation') return go(paths.conversation(target.id));
    try {
      const conversation = await startConversation({ kind: 'DIRECT', memberIds: [target.id] });
      chat.list.put([conversation]);
      go(paths.conversation(conversation.id));
    } catch (error) {
      notify.problem(error);
    }
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, targets.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter') void choose(targets[current]);
    else return;
    event.preventDefault();
  };
  const optionId = (index: number) => `${id}-${index}`;
  return (
    <>
      <input
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={targets.length > 0 ? optionId(current) : undefined}
        aria-label={t('title')}
        placeholder={t('placeholder')}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        className="h-12 w-full shrink-0 border-b bg-transparent px-4 text-base outline-none"
      />
      <div id={id} role="listbox" aria-label={t('title')} className="min-h-40 overflow-y-auto p-2">
        {targets.map((target, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points at the options.
          // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the combobox.
          <div
            key={`${target.kind}-${target.id}`}
            id={optionId(index)}
            role="option"
            aria-selected={index === current}
            ref={(element) => {
              if (index === current) element?.scrollIntoView({ block: 'nearest' });
            }}
            onPointerMove={() => setAt(index)}
            onClick={() => void choose(target)}
            className="flex cursor-pointer items-center gap-3 rounded-lg px-2 py-1.5 aria-selected:bg-selected"
          >
            <Avatar name={target.name} color={target.color} shape={target.shape} size={32} />
            <span className="min-w-0 flex-1 truncate">{target.name}</span>
            {target.note && <span className="meta">{target.note}</span>}
          </div>
        ))}
        {targets.length === 0 && <p className="py-8 text-center text-muted">{t('nothing')}</p>}
      </div>
    </>
  );
}
