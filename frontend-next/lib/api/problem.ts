export type FieldProblem = { field: string; message: string };

/** What a service answered when it refused, as RFC 9457 problem details. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly correlationId: string | null,
    readonly fields: FieldProblem[] = [],
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(`${status} ${code}`);
    this.name = 'Problem';
  }
}

/** No answer came at all: offline, or the edge is down. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause });
    this.name = 'Unreachable';
  }
}

type ProblemBody = { code?: string; detail?: string; correlationId?: string; errors?: FieldProblem[] };

export async function problemFrom(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  const retryAfter = Number(response.headers.get('Retry-After'));
  return new Problem(
    response.status,
    body.code ?? 'unknown',
    body.detail ?? '',
    body.correlationId ?? response.headers.get('X-Correlation-Id'),
    body.errors ?? [],
    retryAfter > 0 ? retryAfter : null,
  );
}
