import { Avatar } from '@/components/ui/avatar';
import type { PresenceStatus, Profile } from '@/lib/api/types';

type Props = { person: Profile; presence?: PresenceStatus | null; note?: string };

export function PersonLine({ person, presence, note }: Props) {
  return (
    <>
      <Avatar name={person.displayName} color={person.avatarColor} size={36} presence={presence} />
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{person.displayName}</span>
        <span className="block truncate text-muted text-xs">
          @{person.handle}
          {note && ` · ${note}`}
        </span>
      </span>
    </>
  );
}
