import { call } from './client';
import type { Conversation, Role } from './types';

export const renameGroup = (id: string, name: string) =>
  call<Conversation>('PATCH', `/api/groups/${id}/rename`, { body: { name } });
export const changeMembers = (id: string, change: { add?: string[]; remove?: string[] }) =>
  call<Conversation | undefined>('PATCH', `/api/groups/${id}/members`, { body: change });
export const changeRole = (id: string, userId: string, role: Role) =>
  call<Conversation>('PUT', `/api/groups/${id}/members/${userId}`, { body: { role } });
