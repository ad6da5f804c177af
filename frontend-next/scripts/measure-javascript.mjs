// What a browser loads to show a conversation, compressed, against our budget. Needs a finished build.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { gzipSync } from 'node:zlib';

const budgetKb = 250;

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const server = spawn(process.execPath, ['.next/standalone/server.js'], {
  env: { ...process.env, PORT: String(port), HOSTNAME: '127.0.0.1' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await new Promise((resolve, reject) => {
    server.stdout.on('data', (line) => String(line).includes('Ready') && resolve());
    server.on('exit', () => reject(new Error('the server ended')));
  });
  const html = await (await fetch(`http://127.0.0.1:${port}/c/any`)).text();
  const withoutOldBrowsers = html.replace(/<script[^>]*noModule[^>]*>/gi, '');
  const files = new Set(withoutOldBrowsers.match(/\/_next\/static\/[^"'\\]+?\.js/g));
  let total = 0;
  for (const file of files) {
    const size = gzipSync(await readFile(file.replace('/_next', '.next')), { level: 9 }).length;
    total += size;
    process.stdout.write(`${(size / 1024).toFixed(1).padStart(7)} KB  ${file}\n`);
  }
  process.stdout.write(`${(total / 1024).toFixed(1).padStart(7)} KB  in all, of ${budgetKb} KB\n`);
  if (files.size === 0 || total > budgetKb * 1024) process.exitCode = 1;
} finally {
  server.kill();
}
