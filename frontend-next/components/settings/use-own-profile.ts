'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useChat } from '@/components/session/chat-context';
import { useNotify } from '@/components/ui/notices';
import { changeProfile, ownProfile } from '@/lib/api/users';

export const ownProfileKey = ['own-profile'];

export const useOwnProfile = () => useQuery({ queryKey: ownProfileKey, queryFn: ownProfile });

export function useChangeProfile(saved: string) {
  const chat = useChat();
  const queries = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: changeProfile,
    onSuccess: (profile) => {
      queries.setQueryData(ownProfileKey, profile);
      chat.people.put([profile]);
      notify.say(saved);
    },
  });
}
