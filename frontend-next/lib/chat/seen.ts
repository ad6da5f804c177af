import type { SeenStatus } from '@/lib/socket/frames';

type Mark = { read: number; delivered: number; sentRead: number; sentDelivered: number };
type SendMark = (conversationId: string, seq: number, status: SeenStatus) => boolean;

const everyMs = 1000;

/** Tells the server how far we have received and read: at most once a second a conversation, always the newest. */
export class SeenReporter {
  private readonly marks = new Map<string, Mark>();
  private readonly resting = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly send: SendMark) {}

  delivered(conversationId: string, seq: number): void {
    const mark = this.mark(conversationId);
    mark.delivered = Math.max(mark.delivered, seq);
    this.flush(conversationId);
  }

  read(conversationId: string, seq: number): void {
    const mark = this.mark(conversationId);
    mark.read = Math.max(mark.read, seq);
    mark.delivered = Math.max(mark.delivered, seq);
    this.flush(conversationId);
  }

  /** A new connection: what the old one may have swallowed is said again. */
  ready(): void {
    for (const [conversationId, mark] of this.marks) {
      mark.sentRead = 0;
      mark.sentDelivered = 0;
      this.flush(conversationId);
    }
  }

  stop(): void {
    for (const timer of this.resting.values()) clearTimeout(timer);
    this.resting.clear();
  }

  private flush(conversationId: string): void {
    if (this.resting.has(conversationId)) return;
    const mark = this.mark(conversationId);
    if (mark.read > mark.sentRead) {
      if (!this.send(conversationId, mark.read, 'READ')) return;
      mark.sentRead = mark.read;
      mark.sentDelivered = Math.max(mark.sentDelivered, mark.read);
    } else if (mark.delivered > mark.sentDelivered) {
      if (!this.send(conversationId, mark.delivered, 'DELIVERED')) return;
      mark.sentDelivered = mark.delivered;
    } else return;
    const timer = setTimeout(() => {
      this.resting.delete(conversationId);
      this.flush(conversationId);
    }, everyMs);
    this.resting.set(conversationId, timer);
  }

  private mark(conversationId: string): Mark {
    const known = this.marks.get(conversationId);
    if (known) return known;
    const fresh = { read: 0, delivered: 0, sentRead: 0, sentDelivered: 0 };
    this.marks.set(conversationId, fresh);
    return fresh;
  }
}
