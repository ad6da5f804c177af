import { call } from './client';
import { query } from './http';
import type { Conversation, EventPage, Member, Message, Page } from './types';

export type NewConversation = { id?: string; kind: 'DIRECT' | 'GROUP'; memberIds: string[]; name?: string };

export const conversations = (cursor?: string | null) =>
  call<Page<Conversation>>('GET', `/api/conversations${query({ limit: 50, cursor })}`);
export const conversation = (id: string) => call<Conversation>('GET', `/api/conversations/${id}`);
export const startConversation = (body: NewConversation) => call<Conversation>('POST', '/api/conversations', { body });
export const members = (id: string, cursor?: string | null) =>
  call<Page<Member>>('GET', `/api/conversations/${id}/members${query({ limit: 100, cursor })}`);
export const events = (id: string, after: number, limit = 500) =>
  call<EventPage>('GET', `/api/conversations/${id}/events${query({ after, limit })}`);

export const history = (id: string, before: number | null, limit: number) =>
  call<Page<Message>>('GET', `/api/messages/conversation/${id}${query({ before, limit })}`);
export const editMessage = (id: string, content: string) =>
  call<Message | undefined>('PATCH', `/api/messages/${id}`, { body: { content } });
export const deleteMessage = (id: string) => call<void>('DELETE', `/api/messages/${id}`);
