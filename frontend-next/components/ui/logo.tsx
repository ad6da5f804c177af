/** Three voices that share one place. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="shrink-0 text-accent">
      <rect x="1" y="1" width="30" height="30" rx="9" fill="currentColor" />
      <g fill="var(--on-accent)">
        <circle cx="16" cy="10.5" r="4" />
        <circle cx="10" cy="20.5" r="4" />
        <path d="M22 16.5a4 4 0 1 1-1.6 7.67L18 25l.83-2.4A4 4 0 0 1 22 16.5Z" />
      </g>
    </svg>
  );
}
