'use client';
import { Check, CheckCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Tooltip } from '@/components/ui/tooltip';
import type { Receipt } from '@/lib/chat/marks';
import { useMessageList } from './message-list-context';

export function ReceiptMark({ receipt }: { receipt: Receipt }) {
  const t = useTranslations('receipt');
  const { conversation, nameOf } = useMessageList();
  const { state, readBy } = receipt;
  if (state === 'read' && conversation.kind === 'GROUP') {
    const names = readBy.map(nameOf).join(', ');
    const label = t('readBy', { count: readBy.length });
    return (
      <Tooltip label={names} side="left">
        <span className="flex items-center gap-0.5 text-accent text-xs tabular-nums">
          <CheckCheck size={14} aria-hidden className="lg:hidden" />
          <span aria-hidden className="lg:hidden">
            {readBy.length}
          </span>
          <span className="sr-only whitespace-nowrap lg:not-sr-only">{label}</span>
          <span className="sr-only">: {names}</span>
        </span>
      </Tooltip>
    );
  }
  const Icon = state === 'sent' ? Check : CheckCheck;
  return (
    <span role="img" aria-label={t(state)} title={t(state)} className={state === 'read' ? 'text-accent' : 'text-muted'}>
      <Icon size={14} aria-hidden />
    </span>
  );
}
