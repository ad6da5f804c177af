import { call } from './client';
import { query } from './http';
import type { OwnProfile, Page, Presence, Profile } from './types';

const me = '/api/users/me';

export const ownProfile = () => call<OwnProfile>('GET', me);
export const changeProfile = (change: Partial<Omit<OwnProfile, 'id' | 'handle'>>) =>
  call<OwnProfile>('PATCH', me, { body: change });
export const profiles = (ids: string[]) => call<Page<Profile>>('GET', `/api/users${query({ ids: ids.join(',') })}`);
export const searchPeople = (q: string, cursor?: string | null, signal?: AbortSignal) =>
  call<Page<Profile>>('GET', `/api/users/search${query({ q, limit: 20, cursor })}`, { signal });

export const friends = () => call<Page<Profile>>('GET', `${me}/friends`);
export const unfriend = (id: string) => call<void>('DELETE', `${me}/friends/${id}`);
export const acceptFriend = (id: string) => call<void>('PUT', `${me}/friends/${id}`);
export const friendRequests = (direction: 'incoming' | 'outgoing') =>
  call<Page<Profile>>('GET', `${me}/friend-requests${query({ direction })}`);
export const askFriend = (id: string) => call<void>('PUT', `${me}/friend-requests/${id}`);
export const dropFriendRequest = (id: string) => call<void>('DELETE', `${me}/friend-requests/${id}`);

export const blocks = () => call<Page<Profile>>('GET', `${me}/blocks`);
export const block = (id: string) => call<void>('PUT', `${me}/blocks/${id}`);
export const unblock = (id: string) => call<void>('DELETE', `${me}/blocks/${id}`);

export const presenceOf = (ids: string[]) =>
  call<Page<Presence>>('GET', `/api/users/presence${query({ ids: ids.join(',') })}`);
