'use client';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { avatarColors } from '@/components/ui/initials';
import { ProblemNote } from '@/components/ui/problem-note';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { OwnProfile } from '@/lib/api/types';
import { HandleForm } from './handle-form';
import { useChangeProfile } from './use-own-profile';
import { WithProfile } from './with-profile';

export function ProfileSettings() {
  return (
    <WithProfile>
      {(profile) => (
        <div className="space-y-6">
          <ProfileForm key={profile.id} profile={profile} />
          <HandleForm profile={profile} />
        </div>
      )}
    </WithProfile>
  );
}

function ProfileForm({ profile }: { profile: OwnProfile }) {
  const t = useTranslations('settings.profile');
  const [displayName, setDisplayName] = useState(profile.displayName);
  const [about, setAbout] = useState(profile.about ?? '');
  const [avatarColor, setAvatarColor] = useState(profile.avatarColor);
  const { mutate, isPending, error } = useChangeProfile(t('saved'));
  return (
    <form
      className="space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ displayName: displayName.trim(), about: about.trim(), avatarColor });
      }}
    >
      <div className="flex items-center gap-4">
        <Avatar name={displayName} color={avatarColor} size={72} />
        <div className="min-w-0">
          <p className="truncate font-semibold text-lg">{displayName || '…'}</p>
          <p className="text-muted">@{profile.handle}</p>
        </div>
      </div>
      <TextField
        label={t('displayName')}
        value={displayName}
        maxLength={64}
        required
        onChange={(event) => setDisplayName(event.target.value)}
      />
      <TextArea label={t('about')} hint={t('aboutHint')} value={about} maxLength={280} rows={3} onChange={setAbout} />
      <fieldset>
        <legend className="mb-1.5 font-medium">{t('color')}</legend>
        <div className="flex flex-wrap gap-2">
          {avatarColors.map((color) => (
            <label key={color} className="relative size-9 cursor-pointer">
              <input
                type="radio"
                name="color"
                value={color}
                checked={avatarColor === color}
                onChange={() => setAvatarColor(color)}
                aria-label={t(`colors.${color}`)}
                className="peer absolute inset-0 cursor-pointer opacity-0"
              />
              <span
                data-color={color}
                className="avatar flex size-full items-center justify-center rounded-full ring-offset-2 ring-offset-background peer-checked:ring-2 peer-checked:ring-accent peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-4"
              />
            </label>
          ))}
        </div>
      </fieldset>
      {error && <ProblemNote error={error} />}
      <Button type="submit" variant="primary" busy={isPending}>
        {t('save')}
      </Button>
    </form>
  );
}
