import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launcherOf } from '../../src/batch/launch.ts';
import { DEFAULT_LIMITS } from '../../src/batch/limits.ts';

const launcher = await launcherOf(process.execPath, DEFAULT_LIMITS);
if (!launcher.isOffline)
  console.warn('unshare is absent or refused: that children have no network is not tested');

/** What becomes of a connection to a port of this machine, made by a process. */
async function connection(command: string, args: readonly string[], port: number): Promise<string> {
  const script = `require('net').connect(${port}, '127.0.0.1')
    .on('connect', () => { console.log('open'); process.exit(); })
    .on('error', ({ code }) => console.log(code));`;
  const { stdout } = await promisify(execFile)(command, [...args, '-e', script], { timeout: 30_000 });
  return stdout.trim();
}

describe('a child', () => {
  let server: Server;
  let port = 0;
  beforeAll(async () => {
    server = createServer((socket) => socket.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => server.close());

  it.skipIf(!launcher.isOffline)('reaches nobody, whom another process reaches', async () => {
    expect(await connection(process.execPath, [], port)).toBe('open');
    expect(await connection(launcher.command, launcher.args, port)).toMatch(/^E(?:NETUNREACH|CONNREFUSED)$/);
  });

  it('still has a heap as large as it was told', async () => {
    const script = 'console.log(require("v8").getHeapStatistics().heap_size_limit)';
    const { stdout } = await promisify(execFile)(launcher.command, [...launcher.args, '-e', script]);
    const megabytes = Number(stdout) / 2 ** 20;
    expect(megabytes).toBeGreaterThan(DEFAULT_LIMITS.heap * 0.9);
    expect(megabytes).toBeLessThan(DEFAULT_LIMITS.heap * 1.3);
  });
});
