'use client';
import { useTranslations } from 'next-intl';
import { usePush } from '@/components/notifications/use-push';
import { Button } from '@/components/ui/button';
import { ProblemNote } from '@/components/ui/problem-note';
import { Skeleton } from '@/components/ui/skeleton';
import { Switch } from '@/components/ui/switch';
import { PushUnavailable } from '@/lib/push/subscription';
import { Group } from './group';

type Props = { wanted: boolean; onChange: (wanted: boolean) => void };

/** The account's wish for all browsers, and below it how this one stands. */
export function PushChoices({ wanted, onChange }: Props) {
  const t = useTranslations('settings.notifications');
  const { state, busy, error, turn } = usePush();
  const possible = state === 'on' || state === 'off';
  return (
    <div className="space-y-2">
      <Group title={t('push')}>
        <Switch label={t('pushWanted')} hint={t('pushWantedHint')} checked={wanted} onChange={onChange} />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          {state === undefined ? (
            <Skeleton className="h-9 w-full" />
          ) : (
            <p className="min-w-0 flex-1 basis-56">
              {t(`pushStates.${state}`)}
              <span className="block text-muted text-xs">{t(`pushHints.${state}`)}</span>
            </p>
          )}
          {possible && (
            <Button busy={busy} disabled={!wanted && state === 'off'} onClick={() => turn(state === 'off')}>
              {t(state === 'on' ? 'pushTurnOff' : 'pushTurnOn')}
            </Button>
          )}
        </div>
      </Group>
      {error instanceof PushUnavailable ? (
        <p role="alert" className="text-danger">
          {t('pushUnavailable')}
        </p>
      ) : (
        error && <ProblemNote error={error} />
      )}
    </div>
  );
}
