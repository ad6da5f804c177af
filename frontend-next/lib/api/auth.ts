import { signedIn, signedOut } from '@/lib/auth/session';
import { call } from './client';
import { send } from './http';
import type { DeviceSession, Page, Session } from './types';

export type Registration = {
  handle: string;
  email: string;
  displayName: string;
  password: string;
  adminToken?: string;
};
export type Credentials = { login: string; password: string; deviceName?: string };

export async function register(registration: Registration): Promise<void> {
  signedIn(await send<Session>('POST', '/api/auth/register', { body: registration }));
}

export async function logIn(credentials: Credentials): Promise<void> {
  signedIn(await send<Session>('POST', '/api/auth/login', { body: credentials }));
}

export async function logOut(): Promise<void> {
  await call<void>('POST', '/api/auth/logout');
  signedOut('signed-out');
}

export async function logOutEverywhere(): Promise<void> {
  await call<void>('POST', '/api/auth/logout-all');
  signedOut('signed-out');
}

export const deviceSessions = () => call<Page<DeviceSession>>('GET', '/api/auth/sessions');
export const revokeSession = (id: string) => call<void>('DELETE', `/api/auth/sessions/${id}`);
export const changePassword = (currentPassword: string, newPassword: string) =>
  call<void>('PUT', '/api/auth/password', { body: { currentPassword, newPassword } });
