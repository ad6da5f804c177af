import { send } from './http';

/*
 * What is done with the links of mails. The token is the whole proof, so these work on any device, signed in or not.
 */

export type EmailConfirmation = { state: 'waiting' | 'changed'; waitingFor: 'old' | 'new' | null };

export const verifyEmail = (token: string) => send<void>('POST', '/api/auth/email/verify', { body: { token } });
export const confirmEmailChange = (token: string) =>
  send<EmailConfirmation>('POST', '/api/auth/email/confirm', { body: { token } });
export const askForReset = (email: string) => send<void>('POST', '/api/auth/password/forgot', { body: { email } });
export const resetPassword = (token: string, newPassword: string) =>
  send<void>('POST', '/api/auth/password/reset', { body: { token, newPassword } });
