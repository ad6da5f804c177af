import { createStore } from '@/lib/store/store';
import { backoff } from './backoff';
import { type ClientFrame, closeCodes, parseFrame, type ServerFrame } from './frames';

export type Link = 'connecting' | 'open' | 'waiting';

export type Tokens = {
  /** The token of this moment, renewed when it is about to run out. Rejects when there is none to be had. */
  fresh(): Promise<string>;
  /** A token newer than the one that the server refused. */
  renewed(): Promise<string>;
};

const pingEveryMs = 25_000;
const silenceMs = 40_000;

/** One socket that comes back by itself until it is closed for good. */
export class Connection {
  readonly link = createStore<Link>('connecting');
  private socket: WebSocket | null = null;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | null = null;
  private heart: ReturnType<typeof setInterval> | null = null;
  private heardAt = 0;
  private closed = false;
  private refused = false;

  constructor(
    private readonly url: string,
    private readonly tokens: Tokens,
    private readonly receive: (frame: ServerFrame) => void,
  ) {}

  open(): void {
    this.closed = false;
    window.addEventListener('online', this.reconnectNow);
    window.addEventListener('offline', this.drop);
    void this.connect();
  }

  close(): void {
    this.closed = true;
    window.removeEventListener('online', this.reconnectNow);
    window.removeEventListener('offline', this.drop);
    if (this.retry) clearTimeout(this.retry);
    this.detach();
  }

  /** False when the frame could not leave; whoever needs it to arrive asks again after the next session:ready. */
  send(frame: ClientFrame): boolean {
    if (this.link.get() !== 'open' || this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(frame));
    return true;
  }

  readonly reconnectNow = (): void => {
    if (this.link.get() !== 'waiting') return;
    if (this.retry) clearTimeout(this.retry);
    this.attempt = 0;
    void this.connect();
  };

  /** A cable pulled out is noticed by the browser long before the socket times out. */
  private readonly drop = (): void => {
    if (this.socket) this.lost();
  };

  private async connect(): Promise<void> {
    this.link.set('connecting');
    let token: string;
    try {
      token = this.refused ? await this.tokens.renewed() : await this.tokens.fresh();
      this.refused = false;
    } catch {
      return this.later();
    }
    if (this.closed || this.socket) return;
    const socket = new WebSocket(this.url, ['chat.v1', `bearer.${token}`]);
    this.socket = socket;
    this.heardAt = Date.now();
    socket.addEventListener('message', ({ data }) => {
      if (socket === this.socket) this.heard(String(data));
    });
    socket.addEventListener('close', ({ code }) => {
      if (socket !== this.socket) return;
      this.refused = code === closeCodes.unauthenticated || code === closeCodes.revoked;
      this.lost();
    });
    this.heart = setInterval(() => this.beat(), pingEveryMs / 5);
  }

  private heard(text: string): void {
    this.heardAt = Date.now();
    const frame = parseFrame(text);
    if (!frame) return;
    if (frame.event === 'session:ready') {
      this.attempt = 0;
      this.link.set('open');
    }
    this.receive(frame);
  }

  private pingedAt = 0;

  private beat(): void {
    const now = Date.now();
    if (now - this.heardAt > silenceMs) return this.lost();
    if (now - this.pingedAt >= pingEveryMs && this.send({ event: 'ping', data: {} })) this.pingedAt = now;
  }

  private lost(): void {
    this.detach();
    this.later();
  }

  private detach(): void {
    if (this.heart) clearInterval(this.heart);
    const socket = this.socket;
    this.socket = null;
    socket?.close(1000);
  }

  private later(): void {
    if (this.closed) return;
    this.link.set('waiting');
    this.retry = setTimeout(() => void this.connect(), backoff(this.attempt++));
  }
}
