'use client';
import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { useConversationFace } from '@/components/session/use-conversation-face';
import { IconButton } from '@/components/ui/icon-button';
import { useNotify } from '@/components/ui/notices';
import type { Conversation, Message } from '@/lib/api/types';
import { EditingBar } from './editing-bar';
import { useDraft } from './use-draft';
import { useGrowing } from './use-growing';
import { useTypingSignal } from './use-typing-signal';

type Props = {
  conversation: Conversation;
  editing: Message | null;
  onEditLast: () => void;
  onDone: () => void;
  onSent: () => void;
};

const longest = 8000;

/** Writes a new message, or rewrites an old one; it is mounted anew for each of them. */
export function Composer({ conversation, editing, onEditLast, onDone, onSent }: Props) {
  const t = useTranslations('composer');
  const chat = useChat();
  const notify = useNotify();
  const face = useConversationFace(conversation);
  const draft = useDraft(chat.me, conversation.id);
  const [text, setText] = useState(editing?.content ?? draft.initial);
  const field = useRef<HTMLTextAreaElement>(null);
  const typing = useTypingSignal(conversation.id);
  useGrowing(field, text);

  const change = (value: string) => {
    setText(value);
    if (editing) return;
    draft.keep(value);
    if (value.trim()) typing.typed();
    else typing.stop();
  };

  const submit = () => {
    const content = text.trim();
    if (!content) return;
    if (editing) {
      if (content !== editing.content) chat.edit(editing, content).catch(notify.problem);
      return onDone();
    }
    typing.stop();
    chat.outbox.add(conversation.id, content);
    change('');
    onSent();
  };

  const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes a word, Enter and the arrows belong to it.
    if (event.nativeEvent.isComposing || event.altKey) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === 'ArrowUp' && text === '' && !editing) {
      event.preventDefault();
      onEditLast();
    } else if (event.key === 'Escape' && editing) {
      event.preventDefault();
      onDone();
    }
  };

  const label = editing ? t('editLabel') : t('label', { name: face.name });
  return (
    <form
      aria-label={t('form')}
      className="mx-auto w-full max-w-[760px] shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {editing && <EditingBar onCancel={onDone} />}
      <div className="flex items-end gap-1 rounded-xl border border-control bg-background py-1 pr-1 pl-3 focus-within:border-accent focus-within:outline-1 focus-within:outline-accent">
        <textarea
          ref={field}
          // biome-ignore lint/a11y/noAutofocus: opening a conversation or an edit means to write.
          autoFocus={editing !== null || window.matchMedia('(min-width: 768px)').matches}
          value={text}
          rows={1}
          // What is there already is gone on with, so the caret stands behind it.
          onFocus={({ currentTarget: { value, selectionEnd }, currentTarget }) => {
            if (selectionEnd === 0) currentTarget.setSelectionRange(value.length, value.length);
          }}
          maxLength={longest}
          enterKeyHint="send"
          aria-label={label}
          placeholder={label}
          onChange={(event) => change(event.target.value)}
          onKeyDown={press}
          className="min-h-9 flex-1 resize-none bg-transparent py-2 text-base leading-5 outline-none placeholder:truncate lg:text-sm"
        />
        <IconButton
          type="submit"
          icon={SendHorizontal}
          label={t(editing ? 'save' : 'send')}
          disabled={text.trim() === ''}
          className="enabled:bg-accent enabled:text-on-accent enabled:hover:bg-accent-strong enabled:hover:text-on-accent"
        />
      </div>
    </form>
  );
}
