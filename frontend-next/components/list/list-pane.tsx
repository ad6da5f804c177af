'use client';
import clsx from 'clsx';
import { PenSquare, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { overlay } from '@/components/shell/overlays';
import { IconButton } from '@/components/ui/icon-button';
import { ConversationItems } from './conversation-items';
import { ResizeHandle } from './resize-handle';
import { useListWidth } from './use-list-width';

export function ListPane({ hiddenOnPhone }: { hiddenOnPhone: boolean }) {
  const t = useTranslations('list');
  const [width, setWidth] = useListWidth();
  return (
    <aside
      aria-label={t('title')}
      style={{ '--list-width': `${width}px` } as React.CSSProperties}
      className={clsx(
        'relative min-w-0 flex-1 flex-col bg-raised md:flex md:border-r md:w-[var(--list-width)] md:flex-none',
        hiddenOnPhone ? 'hidden' : 'flex',
      )}
    >
      <header className="flex h-14 shrink-0 items-center gap-1 border-b pr-2 pl-4">
        <h1 className="flex-1 font-semibold text-base">{t('title')}</h1>
        <IconButton icon={Search} label={t('jump')} onClick={() => overlay.set('jump')} side="bottom" />
        <IconButton icon={PenSquare} label={t('start')} onClick={() => overlay.set('start')} side="bottom" />
      </header>
      <ConversationItems />
      <ResizeHandle width={width} onResize={setWidth} />
    </aside>
  );
}
