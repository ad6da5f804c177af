'use client';
import { Ban, Ellipsis, UserMinus, UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Confirm } from '@/components/ui/confirm';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import type { Profile } from '@/lib/api/types';
import { useFriends, useRelationActions } from './use-relations';

/** What else can be done about a person: befriend, block. */
export function PersonMenu({ person }: { person: Profile }) {
  const t = useTranslations('people');
  const actions = useRelationActions();
  const { data: friends } = useFriends();
  const [blocking, setBlocking] = useState(false);
  const { id, displayName: name } = person;
  const isFriend = friends?.items.some((friend) => friend.id === id) ?? false;
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={t('more', { name })} />}>
        {isFriend ? (
          <MenuItem icon={UserMinus} onSelect={() => actions.unfriend(id)}>
            {t('unfriend')}
          </MenuItem>
        ) : (
          <MenuItem icon={UserPlus} onSelect={() => actions.ask(id)}>
            {t('askFriend')}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem icon={Ban} danger onSelect={() => setBlocking(true)}>
          {t('block')}
        </MenuItem>
      </Menu>
      <Confirm
        open={blocking}
        title={t('blockTitle', { name })}
        description={t('blockText')}
        action={t('block')}
        onConfirm={() => actions.block(id)}
        onClose={() => setBlocking(false)}
      />
    </>
  );
}
