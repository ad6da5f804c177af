'use client';
import { Ellipsis, Shield, UserMinus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMe } from '@/components/session/chat-context';
import { usePerson } from '@/components/session/use-people';
import { Avatar } from '@/components/ui/avatar';
import { IconButton } from '@/components/ui/icon-button';
import { colorOf } from '@/components/ui/initials';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { Member, PresenceStatus, Role } from '@/lib/api/types';
import { rightsOver } from './member-rights';
import type { useGroupActions } from './use-group-actions';

type Props = {
  member: Member;
  myRole: Role;
  presence: PresenceStatus | null;
  actions: ReturnType<typeof useGroupActions>;
};

export function MemberLine({ member, myRole, presence, actions }: Props) {
  const t = useTranslations('details');
  const { userId, role } = member;
  const person = usePerson(userId);
  const isMe = useMe() === userId;
  const { remove, roles } = rightsOver(myRole, role);
  const name = person?.displayName ?? '…';
  return (
    <li className="flex items-center gap-3 rounded-lg px-2 py-1.5">
      <Avatar name={name} color={person?.avatarColor ?? colorOf(userId)} size={32} presence={presence} />
      <span className="min-w-0 flex-1 truncate">
        {name} {isMe && <span className="text-muted">{t('me')}</span>}
      </span>
      {role !== 'MEMBER' && <span className="meta">{t(`roles.${role}`)}</span>}
      {!isMe && (remove || roles.length > 0) && (
        <Menu trigger={<IconButton icon={Ellipsis} label={t('manage', { name })} className="size-8" />}>
          {roles.map((next) => (
            <MenuItem key={next} icon={Shield} onSelect={() => actions.changeRole(userId, next)}>
              {t(`makeRole.${next}`)}
            </MenuItem>
          ))}
          {roles.length > 0 && <MenuSeparator />}
          {remove && (
            <MenuItem icon={UserMinus} danger onSelect={() => actions.remove(userId)}>
              {t('remove')}
            </MenuItem>
          )}
        </Menu>
      )}
    </li>
  );
}
