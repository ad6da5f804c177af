'use client';
import { useTranslations } from 'next-intl';
import { Button } from './button';
import { Dialog } from './dialog';

type Props = {
  open: boolean;
  title: string;
  description: string;
  action: string;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that cannot be taken back. */
export function Confirm({ open, title, description, action, onConfirm, onClose }: Props) {
  const t = useTranslations('common');
  const confirm = () => {
    onConfirm();
    onClose();
  };
  return (
    <Dialog open={open} onOpenChange={(next) => !next && onClose()} title={title} description={description}>
      <div className="flex justify-end gap-2 px-4 py-3">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button variant="danger" onClick={confirm}>
          {action}
        </Button>
      </div>
    </Dialog>
  );
}
