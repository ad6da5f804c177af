'use client';
import * as Popover from '@radix-ui/react-popover';
import { Smile } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { SearchField } from '@/components/ui/search-field';
import { useEmoji } from './use-suggestions';

/** For those who would rather look than remember a word. */
export function EmojiPicker({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useTranslations('composer');
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const wanted = text.trim().toLocaleLowerCase();
  const found = useEmoji(open).filter(({ words }) => words.some((word) => word.startsWith(wanted)));
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <IconButton icon={Smile} label={t('emoji')} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          aria-label={t('emoji')}
          // The focus goes to the field, behind the emoji, and not back to the button.
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-50 w-80 max-w-[calc(100vw-1rem)] rounded-xl border bg-background p-2 shadow-xl"
        >
          <SearchField label={t('searchEmoji')} value={text} onChange={setText} autoFocus />
          <div className="mt-2 grid max-h-56 grid-cols-8 gap-0.5 overflow-y-auto">
            {found.map(({ emoji, words }) => (
              <button
                key={emoji}
                type="button"
                aria-label={words[0]}
                onClick={() => {
                  setOpen(false);
                  onPick(emoji);
                }}
                className="flex size-9 items-center justify-center rounded-md text-xl hover:bg-hover"
              >
                {emoji}
              </button>
            ))}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
