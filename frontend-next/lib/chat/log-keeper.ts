import type { LogEvent } from '@/lib/api/types';
import { type Advance, continueFrom, type LogPosition, positionAt, take } from './log';

type Question = { conversationId: string; after: number };
type Ask = (questions: Question[]) => boolean;

const questionsAtOnce = 50;
const answerWithinMs = 10_000;

/** Where every known conversation's log stands, and what is being asked to close its gaps. */
export class LogKeeper {
  private readonly positions = new Map<string, LogPosition>();
  private readonly asked = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly ask: Ask,
    private readonly apply: (event: LogEvent) => void,
  ) {}

  knows(conversationId: string): boolean {
    return this.positions.has(conversationId);
  }

  lastSeq(conversationId: string): number {
    return this.positions.get(conversationId)?.lastSeq ?? 0;
  }

  /** A conversation as REST told it. A log that we follow already stays where it is: what is missing comes by sync. */
  follow(conversationId: string, lastSeq: number): void {
    if (!this.knows(conversationId)) this.positions.set(conversationId, positionAt(lastSeq));
  }

  forget(conversationId: string): void {
    this.positions.delete(conversationId);
    this.answered(conversationId);
  }

  take(event: LogEvent): void {
    const position = this.positions.get(event.conversationId);
    if (position) this.advance(event.conversationId, take(position, event));
  }

  /** The conversation was reloaded up to lastSeq by other means. */
  reloaded(conversationId: string, lastSeq: number): void {
    this.answered(conversationId);
    const position = this.positions.get(conversationId) ?? positionAt(lastSeq);
    this.advance(conversationId, continueFrom(position, lastSeq));
  }

  syncDone(conversationId: string, hasMore: boolean): void {
    this.answered(conversationId);
    const position = this.positions.get(conversationId);
    if (!position) return;
    if (hasMore) this.question([conversationId]);
    else this.advance(conversationId, continueFrom(position, position.lastSeq));
  }

  /** A new connection: asks what every conversation missed. */
  ready(): void {
    this.stop();
    this.question([...this.positions.keys()]);
  }

  stop(): void {
    for (const timer of this.asked.values()) clearTimeout(timer);
    this.asked.clear();
  }

  question(conversationIds: string[]): void {
    const open = conversationIds.filter((id) => !this.asked.has(id));
    for (let start = 0; start < open.length; start += questionsAtOnce) {
      const part = open.slice(start, start + questionsAtOnce);
      if (!this.ask(part.map((conversationId) => ({ conversationId, after: this.lastSeq(conversationId) })))) return;
      for (const id of part)
        this.asked.set(
          id,
          setTimeout(() => this.unanswered(id), answerWithinMs),
        );
    }
  }

  private advance(conversationId: string, { position, apply, gap }: Advance): void {
    this.positions.set(conversationId, position);
    for (const event of apply) this.apply(event);
    if (gap) this.question([conversationId]);
  }

  private answered(conversationId: string): void {
    clearTimeout(this.asked.get(conversationId));
    this.asked.delete(conversationId);
  }

  private unanswered(conversationId: string): void {
    this.asked.delete(conversationId);
    if (this.knows(conversationId)) this.question([conversationId]);
  }
}
