'use client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify } from '@/components/ui/notices';
import * as api from '@/lib/api/users';

const key = (name: string) => ['relations', name];

export const useFriends = () => useQuery({ queryKey: key('friends'), queryFn: api.friends });
export const useBlocks = () => useQuery({ queryKey: key('blocks'), queryFn: api.blocks });
export const useIncoming = () => useQuery({ queryKey: key('incoming'), queryFn: () => api.friendRequests('incoming') });
export const useOutgoing = () => useQuery({ queryKey: key('outgoing'), queryFn: () => api.friendRequests('outgoing') });

/** What can be done about a person; whatever changed is asked anew. */
export function useRelationActions() {
  const queries = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<void>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['relations'] }),
    onError: notify.problem,
  });
  return {
    busy: isPending,
    ask: (id: string) => mutate(() => api.askFriend(id)),
    accept: (id: string) => mutate(() => api.acceptFriend(id)),
    drop: (id: string) => mutate(() => api.dropFriendRequest(id)),
    unfriend: (id: string) => mutate(() => api.unfriend(id)),
    block: (id: string) => mutate(() => api.block(id)),
    unblock: (id: string) => mutate(() => api.unblock(id)),
  };
}
