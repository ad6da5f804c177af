import type { LogEvent, Member, Message } from '@/lib/api/types';
import { type Marks, marksOf, type Receipt } from './marks';
import type { OutboxItem } from './outbox-storage';

export type Row =
  | { kind: 'start'; key: 'start' }
  | { kind: 'day'; key: string; at: string }
  | { kind: 'unread'; key: 'unread' }
  | { kind: 'notices'; key: string; events: LogEvent[] }
  | { kind: 'message'; key: string; message: Message; head: boolean; receipt: Receipt | null }
  | { kind: 'outgoing'; key: string; item: OutboxItem; head: boolean };

export type RowInput = {
  messages: readonly Message[];
  notices: readonly LogEvent[];
  outgoing: readonly OutboxItem[];
  members: readonly Member[];
  me: string;
  reachedStart: boolean;
  /** Messages of others behind this seq stand below the "New messages" line. */
  newAfter: number | null;
};

const sameBreathMs = 5 * 60_000;

/** The local day of an instant; messages of one day share a separator. */
export function dayOf(instant: string): string {
  const date = new Date(instant);
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/** Everything that a conversation shows, from top to bottom. */
export function rowsOf(input: RowInput): Row[] {
  const builder = new RowBuilder(input, marksOf(input.messages, input.members, input.me));
  if (input.reachedStart) builder.rows.push({ kind: 'start', key: 'start' });
  let notice = 0;
  for (const message of input.messages) {
    for (let next = input.notices[notice]; next && next.seq < message.seq; next = input.notices[++notice]) {
      builder.notice(next);
    }
    builder.message(message);
  }
  for (const event of input.notices.slice(notice)) builder.notice(event);
  for (const item of input.outgoing) builder.outgoing(item);
  return builder.rows;
}

class RowBuilder {
  readonly rows: Row[] = [];
  private day = '';
  private sender = '';
  private lastAt = 0;
  private lineDrawn = false;

  constructor(
    private readonly input: RowInput,
    private readonly marks: Marks,
  ) {}

  message(message: Message): void {
    this.startDay(message.createdAt);
    this.drawLine(message);
    const head = this.isHead(message.senderId, message.createdAt);
    const receipt = this.marks.get(message.id) ?? null;
    this.rows.push({ kind: 'message', key: message.id, message, head, receipt });
  }

  outgoing(item: OutboxItem): void {
    this.startDay(item.createdAt);
    this.rows.push({ kind: 'outgoing', key: item.id, item, head: this.isHead(this.input.me, item.createdAt) });
  }

  notice(event: LogEvent): void {
    this.startDay(event.at);
    this.sender = '';
    const last = this.rows.at(-1);
    if (last?.kind === 'notices') last.events.push(event);
    else this.rows.push({ kind: 'notices', key: `notice-${event.seq}`, events: [event] });
  }

  private startDay(at: string): void {
    const day = dayOf(at);
    if (day === this.day) return;
    this.day = day;
    this.sender = '';
    this.rows.push({ kind: 'day', key: `day-${day}`, at });
  }

  private drawLine(message: Message): void {
    const { newAfter, me } = this.input;
    if (this.lineDrawn || newAfter === null || message.seq <= newAfter || message.senderId === me) return;
    this.lineDrawn = true;
    this.sender = '';
    this.rows.push({ kind: 'unread', key: 'unread' });
  }

  private isHead(sender: string, at: string): boolean {
    const time = Date.parse(at);
    const head = sender !== this.sender || time - this.lastAt > sameBreathMs;
    this.sender = sender;
    this.lastAt = time;
    return head;
  }
}
