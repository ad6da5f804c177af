'use client';
import { SendHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { useConversationFace } from '@/components/session/use-conversation-face';
import { IconButton } from '@/components/ui/icon-button';
import { useNotify } from '@/components/ui/notices';
import type { Conversation, Message } from '@/lib/api/types';
import { complete } from '@/lib/chat/suggest';
import { EditingBar } from './editing-bar';
import { EmojiPicker } from './emoji-picker';
import { SuggestionList } from './suggestion-list';
import { useDraft } from './use-draft';
import { useGrowing } from './use-growing';
import { type Suggestion, useSuggestions } from './use-suggestions';
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
  const listId = useId();
  const [caret, setCaret] = useState(0);
  const [picked, setPicked] = useState(0);
  const { trigger, items, dismiss } = useSuggestions(conversation, text, caret);
  const current = Math.min(picked, items.length - 1);

  const change = (value: string) => {
    setText(value);
    if (editing) return;
    draft.keep(value);
    if (value.trim()) typing.typed();
    else typing.stop();
  };

  const placeCaret = (at: number) => {
    setCaret(at);
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(at, at);
    });
  };
  const choose = (suggestion: Suggestion | undefined) => {
    if (!trigger || !suggestion) return;
    const done = complete(text, trigger, caret, suggestion.choice);
    change(done.text);
    placeCaret(done.caret);
  };
  const insert = (emoji: string) => {
    const at = field.current?.selectionStart ?? text.length;
    change(text.slice(0, at) + emoji + text.slice(at));
    placeCaret(at + emoji.length);
  };

  /** True when the key belonged to the suggestions. */
  const pressInSuggestions = (key: string): boolean => {
    if (items.length === 0) return false;
    if (key === 'ArrowDown') setPicked((current + 1) % items.length);
    else if (key === 'ArrowUp') setPicked((current + items.length - 1) % items.length);
    else if (key === 'Enter' || key === 'Tab') choose(items[current]);
    else if (key === 'Escape') dismiss();
    else return false;
    return true;
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
    if (!event.shiftKey && pressInSuggestions(event.key)) return event.preventDefault();
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
      className="relative mx-auto w-full max-w-[760px] shrink-0 px-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] md:px-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <SuggestionList id={listId} items={items} current={current} onChoose={choose} />
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
          onSelect={({ currentTarget }) => {
            setCaret(currentTarget.selectionStart);
            setPicked(0);
          }}
          onKeyDown={press}
          aria-autocomplete="list"
          aria-controls={items.length > 0 ? listId : undefined}
          aria-activedescendant={items.length > 0 ? `${listId}-${current}` : undefined}
          className="min-h-9 flex-1 resize-none bg-transparent py-2 text-base leading-5 outline-none placeholder:truncate lg:text-sm"
        />
        <EmojiPicker onPick={insert} />
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
