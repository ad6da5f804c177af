'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useChat } from '@/components/session/chat-context';
import { useNotify } from '@/components/ui/notices';
import * as api from '@/lib/api/groups';
import type { Conversation, Role } from '@/lib/api/types';
import { go } from '@/lib/routes/navigation';
import { paths } from '@/lib/routes/routes';

/** What one may do to a group. The log tells everyone, us included, what came of it. */
export function useGroupActions(id: string) {
  const chat = useChat();
  const queries = useQueryClient();
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: (work: () => Promise<Conversation | undefined>) => work(),
    onSettled: () => queries.invalidateQueries({ queryKey: ['members', id] }),
    onError: notify.problem,
  });
  const leave = async (): Promise<undefined> => {
    await api.changeMembers(id, { remove: [chat.me] });
    go(paths.chats);
    chat.list.remove(id);
  };
  return {
    busy: isPending,
    rename: (name: string) => mutate(() => api.renameGroup(id, name)),
    add: (ids: string[], done: () => void) => mutate(() => api.changeMembers(id, { add: ids }), { onSuccess: done }),
    remove: (userId: string) => mutate(() => api.changeMembers(id, { remove: [userId] })),
    changeRole: (userId: string, role: Role) => mutate(() => api.changeRole(id, userId, role)),
    leave: () => mutate(leave),
  };
}
