export type Trigger = { kind: 'emoji' | 'mention'; query: string; start: number };

const pattern = /(?:^|[\s(])([:@])([\p{L}\p{N}._-]*)$/u;
const shortestEmoji = 2;

/** What is being typed at the caret: ":sm" asks for an emoji, "@ad" for a person. */
export function triggerAt(text: string, caret: number): Trigger | null {
  const match = pattern.exec(text.slice(0, caret));
  if (!match) return null;
  const [, sign = '', query = ''] = match;
  if (sign === ':' && query.length < shortestEmoji) return null;
  return {
    kind: sign === ':' ? 'emoji' : 'mention',
    query: query.toLocaleLowerCase(),
    start: caret - query.length - 1,
  };
}

/** The text with the choice in place of what was typed, and where the caret goes. */
export function complete(
  text: string,
  trigger: Trigger,
  caret: number,
  choice: string,
): { text: string; caret: number } {
  const before = `${text.slice(0, trigger.start)}${choice} `;
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length };
}
