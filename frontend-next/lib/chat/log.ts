import type { LogEvent } from '@/lib/api/types';

/** Where one conversation's log stands: everything up to lastSeq is applied, held waits for what is missing. */
export type LogPosition = { lastSeq: number; held: LogEvent[] };

export type Advance = { position: LogPosition; apply: LogEvent[]; gap: boolean };

export function positionAt(lastSeq: number): LogPosition {
  return { lastSeq, held: [] };
}

/** Takes one event in: drops what is known, applies what follows, holds what lies beyond a gap. */
export function take(position: LogPosition, event: LogEvent): Advance {
  if (event.seq <= position.lastSeq) return { position, apply: [], gap: position.held.length > 0 };
  return drain(position.lastSeq, insert(position.held, event));
}

/** What was held continues from a log that was caught up by other means, such as a reload. */
export function continueFrom(position: LogPosition, lastSeq: number): Advance {
  if (lastSeq <= position.lastSeq) return drain(position.lastSeq, position.held);
  return drain(
    lastSeq,
    position.held.filter(({ seq }) => seq > lastSeq),
  );
}

function insert(held: LogEvent[], event: LogEvent): LogEvent[] {
  if (held.some(({ seq }) => seq === event.seq)) return held;
  return [...held, event].sort((a, b) => a.seq - b.seq);
}

function drain(from: number, held: LogEvent[]): Advance {
  const apply: LogEvent[] = [];
  let lastSeq = from;
  for (const event of held) {
    if (event.seq !== lastSeq + 1) break;
    apply.push(event);
    lastSeq = event.seq;
  }
  const rest = held.slice(apply.length);
  return { position: { lastSeq, held: rest }, apply, gap: rest.length > 0 };
}
