'use client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useChat } from '@/components/session/chat-context';
import { members as fetchMembers } from '@/lib/api/conversations';
import type { Conversation, Member } from '@/lib/api/types';

const rank = { OWNER: 0, ADMIN: 1, MEMBER: 2 };

/** All members. The conversation carries the first fifty; a larger group's rest is asked for page by page. */
export function useMembers(conversation: Conversation) {
  const chat = useChat();
  const large = conversation.memberCount > conversation.members.length;
  const pages = useInfiniteQuery({
    queryKey: ['members', conversation.id, conversation.memberCount],
    queryFn: ({ pageParam }) => fetchMembers(conversation.id, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    enabled: large,
  });
  const loaded = pages.data?.pages.flatMap(({ items }) => items);
  const members: Member[] = (large && loaded ? loaded : conversation.members).toSorted(
    (a, b) => rank[a.role] - rank[b.role],
  );
  const ids = members.map(({ userId }) => userId).join();
  useEffect(() => {
    chat.people.want(ids.split(','));
  }, [chat, ids]);
  return { members, hasMore: pages.hasNextPage, loadMore: () => void pages.fetchNextPage() };
}
