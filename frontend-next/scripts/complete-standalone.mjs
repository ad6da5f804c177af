// Next.js leaves static files out of its standalone folder, for those who serve them elsewhere. We serve them from it.

import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';

const target = '.next/standalone';
await cp('.next/static', `${target}/.next/static`, { recursive: true });
if (existsSync('public')) await cp('public', `${target}/public`, { recursive: true });
