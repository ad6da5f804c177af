export type Piece = { text: string; href: string | null };

const address = /https?:\/\/[^\s<>"]+/g;
/** Punctuation at the end belongs to the sentence, not to the address. */
const trailing = /[.,;:!?'")\]]+$/;

export function linkify(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    const href = match[0].replace(trailing, '');
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), href: null });
    pieces.push({ text: href, href });
    end = match.index + href.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), href: null });
  return pieces;
}
