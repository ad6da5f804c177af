'use client';
import { Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextField } from '@/components/ui/text-field';

type Props = { name: string; editable: boolean; onRename: (name: string) => void };

export function GroupName({ name, editable, onRename }: Props) {
  const t = useTranslations('details');
  const [editing, setEditing] = useState(false);
  const [text, setText] = useState(name);
  if (!editing) {
    return (
      <div className="mt-3 flex max-w-full items-center gap-1">
        <p className="truncate font-semibold text-lg">{name}</p>
        {editable && (
          <IconButton icon={Pencil} label={t('rename')} onClick={() => setEditing(true)} className="size-8" />
        )}
      </div>
    );
  }
  return (
    <form
      className="mt-3 w-full space-y-2 text-left"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== name) onRename(text.trim());
        setEditing(false);
      }}
      onKeyDown={(event) => event.key === 'Escape' && setEditing(false)}
    >
      <TextField
        label={t('name')}
        value={text}
        maxLength={80}
        required
        autoFocus
        onChange={(event) => setText(event.target.value)}
      />
      <div className="flex gap-2">
        <Button type="submit" variant="primary">
          {t('save')}
        </Button>
        <Button onClick={() => setEditing(false)}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
