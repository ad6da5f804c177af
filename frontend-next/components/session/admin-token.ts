/**
 * The first administrator comes by a link that carries the one-time token behind "#", which browsers send to no
 * server and no log keeps: /signup#admin=…
 */
export function adminTokenFrom(hash: string): string | undefined {
  return new URLSearchParams(hash.replace(/^#/, '')).get('admin') ?? undefined;
}
