import clsx from 'clsx';
import type { AvatarColor, PresenceStatus } from '@/lib/api/types';
import { initialsOf } from './initials';

type Size = 24 | 32 | 36 | 40 | 72;
type Props = {
  name: string;
  color: AvatarColor;
  shape?: 'person' | 'group';
  size?: Size;
  presence?: PresenceStatus | null;
  photoUrl?: string | null;
};

const textSize: Record<Size, string> = {
  24: 'text-[0.625rem]',
  32: 'text-xs',
  36: 'text-[0.8125rem]',
  40: 'text-sm',
  72: 'text-2xl',
};

const dotPlace: Record<Size, string> = {
  24: '-right-0.5 -bottom-0.5 size-2',
  32: '-right-0.5 -bottom-0.5 size-2.5',
  36: '-right-px -bottom-px size-2.5',
  40: '-right-px -bottom-px size-2.5',
  72: 'right-1 bottom-1 size-3.5',
};

/** Decoration: the name stands beside it wherever it is shown. */
export function Avatar({ name, color, shape = 'person', size = 40, presence, photoUrl }: Props) {
  return (
    <span aria-hidden className="relative inline-block shrink-0" style={{ width: size, height: size }}>
      <span
        data-color={color}
        className={clsx(
          'avatar flex size-full select-none items-center justify-center overflow-hidden font-semibold',
          textSize[size],
          shape === 'group' ? 'rounded-lg' : 'rounded-full',
        )}
      >
        {initialsOf(name)}
        {photoUrl && (
          // biome-ignore lint/performance/noImgElement: small, from our own origin, and not to be transformed.
          <img src={photoUrl} alt="" loading="lazy" className="absolute size-full rounded-[inherit] object-cover" />
        )}
      </span>
      {(presence === 'ONLINE' || presence === 'AWAY') && (
        <span
          className={clsx(
            'absolute rounded-full ring-2 ring-background',
            dotPlace[size],
            presence === 'ONLINE' ? 'bg-presence' : 'bg-away',
          )}
        />
      )}
    </span>
  );
}
