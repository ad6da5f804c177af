import type { Locale } from '@/i18n/locales';
import { signedIn, signedOut } from '@/lib/auth/session';
import { endPush } from '@/lib/push/subscription';
import { call } from './client';
import { send } from './http';
import type { Account, DeviceSession, OwnAccount, Page, Session } from './types';

export type Registration = {
  handle: string;
  email: string;
  displayName: string;
  password: string;
  locale: Locale;
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
  await endPush();
  await call<void>('POST', '/api/auth/logout');
  signedOut('signed-out');
}

export async function logOutEverywhere(): Promise<void> {
  await endPush();
  await call<void>('POST', '/api/auth/logout-all');
  signedOut('signed-out');
}

export const deviceSessions = () => call<Page<DeviceSession>>('GET', '/api/auth/sessions');
export const revokeSession = (id: string) => call<void>('DELETE', `/api/auth/sessions/${id}`);
export const changePassword = (currentPassword: string, newPassword: string) =>
  call<void>('PUT', '/api/auth/password', { body: { currentPassword, newPassword } });

export const ownAccount = () => call<OwnAccount>('GET', '/api/auth/me');
export const changeLocale = (locale: Locale) => call<OwnAccount>('PATCH', '/api/auth/me', { body: { locale } });
export const changeHandle = (handle: string) => call<Account>('PUT', '/api/auth/handle', { body: { handle } });

export const sendVerification = () => call<void>('POST', '/api/auth/email/verification');
export const changeEmail = (email: string, password: string) =>
  call<void>('PUT', '/api/auth/email', { body: { email, password } });
export const cancelEmailChange = () => call<void>('DELETE', '/api/auth/email/change');
