'use client';
import { Check, Copy, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { Confirm } from '@/components/ui/confirm';
import { useNotify } from '@/components/ui/notices';
import type { Message } from '@/lib/api/types';
import { useMessageList } from './message-list-context';

type Props = { message: Message; own: boolean; onEdit: (message: Message) => void };

/** Floats above the corner of a message, so that nothing moves when it shows. */
export function MessageTools({ message, own, onEdit }: Props) {
  const t = useTranslations('conversation');
  const chat = useChat();
  const notify = useNotify();
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  const { active } = useMessageList();
  const stop = active === message.id ? 0 : -1;
  const copy = async () => {
    await navigator.clipboard?.writeText(message.content ?? '');
    setCopied(true);
  };
  const remove = () => void chat.delete(message).catch(notify.problem);
  return (
    <div
      role="toolbar"
      aria-label={t('tools')}
      onPointerLeave={() => setCopied(false)}
      className="flex rounded-lg border bg-background p-0.5 shadow-sm"
    >
      <Tool
        icon={copied ? Check : Copy}
        label={t(copied ? 'copied' : 'copy')}
        stop={stop}
        onClick={() => void copy()}
      />
      {own && <Tool icon={Pencil} label={t('edit')} stop={stop} onClick={() => onEdit(message)} />}
      {own && <Tool icon={Trash2} label={t('delete')} stop={stop} onClick={() => setAsking(true)} />}
      <Confirm
        open={asking}
        title={t('deleteTitle')}
        description={t('deleteText')}
        action={t('delete')}
        onConfirm={remove}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}

type ToolProps = { icon: LucideIcon; label: string; stop: number; onClick: () => void };

function Tool({ icon: Icon, label, stop, onClick }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      tabIndex={stop}
      onClick={onClick}
      className="flex size-7 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text"
    >
      <Icon size={15} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
