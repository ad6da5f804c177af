import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  type ECDH,
  hkdfSync,
  randomBytes,
  randomUUID,
  verify,
} from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BrowserContext, expect } from '@playwright/test';

/*
 * A browser's push service, faked: the Chromium of a test reaches none of its own. What the server sends here is real
 * Web Push (RFC 8030, VAPID, RFC 8291), and is opened with the keys that the "browser" gave away.
 */

export type Push = { payload: Record<string, unknown>; headers: IncomingMessage['headers']; vapidKey: string };

type Keys = { ecdh: ECDH; auth: Buffer };

export class FakedPushService {
  readonly received: Push[] = [];
  private readonly keys: Keys = { ecdh: createECDH('prime256v1'), auth: randomBytes(16) };
  private readonly path = `/push/${randomUUID()}`;
  private readonly server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    if (request.method !== 'POST' || request.url !== this.path) return response.writeHead(410).end();
    const vapidKey = verifiedKey(request.headers.authorization ?? '', this.origin);
    const payload = JSON.parse(opened(Buffer.concat(parts), this.keys).toString('utf8'));
    this.received.push({ payload, headers: request.headers, vapidKey });
    response.writeHead(201).end();
  });

  async start(): Promise<this> {
    this.keys.ecdh.generateKeys();
    await new Promise<void>((done) => this.server.listen(0, '127.0.0.1', done));
    return this;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Puts this service in the place of the browser's own, in all pages of a context. */
  async standIn(context: BrowserContext): Promise<void> {
    const keys = {
      p256dh: this.keys.ecdh.getPublicKey('base64url'),
      auth: this.keys.auth.toString('base64url'),
    };
    await context.addInitScript(
      ({ endpoint, keys }) => {
        const place = 'faked-push-subscription';
        const subscription = {
          endpoint,
          toJSON: () => ({ endpoint, expirationTime: null, keys }),
          unsubscribe: async () => {
            localStorage.removeItem(place);
            return true;
          },
        };
        const faked = {
          subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
            localStorage.setItem(place, applicationServerKey);
            return subscription;
          },
          getSubscription: async () => (localStorage.getItem(place) ? subscription : null),
        };
        Object.assign(PushManager.prototype, faked);
      },
      { endpoint: this.origin + this.path, keys },
    );
  }

  async next(): Promise<Push> {
    const before = this.received.length;
    await expect.poll(() => this.received.length, { timeout: 30_000 }).toBeGreaterThan(before);
    return this.received.at(-1) as Push;
  }
}

/** The key that signed a VAPID token (RFC 8292), after it was checked. */
function verifiedKey(authorization: string, audience: string): string {
  const [, token = '', key = ''] = authorization.match(/^vapid t=([^,]+), ?k=(.+)$/) ?? [];
  const [header = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const x = point.subarray(1, 33).toString('base64url');
  const y = point.subarray(33).toString('base64url');
  const publicKey = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y } });
  const good = verify(
    'sha256',
    Buffer.from(`${header}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
  if (!good || aud !== audience || exp * 1000 < Date.now()) throw new Error(`not a good token: ${authorization}`);
  return key;
}

/** What was encrypted for a subscription (RFC 8291, aes128gcm). */
function opened(body: Buffer, { ecdh, auth }: Keys): Buffer {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const sealed = body.subarray(21 + length);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), sender]);
  const secret = hkdfSync('sha256', ecdh.computeSecret(sender), auth, info, 32);
  const derive = (name: string, size: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(secret), salt, `Content-Encoding: ${name}\0`, size));
  const cipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  cipher.setAuthTag(sealed.subarray(-16));
  const padded = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()]);
  // The text ends at the last 2, behind which only zeros may stand.
  return padded.subarray(0, padded.lastIndexOf(2));
}
