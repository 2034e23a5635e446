import type { Analyst } from '../cli/analyst.ts';
import { isOutOfMemory, openWork, type Place, readWork } from './child-work.ts';
import { STARVED } from './death.ts';
import type { Answer, Request } from './messages.ts';

/** The process that reads documents, one at a time, for a parent that it does not outlive. */

const HEARTBEAT_MS = 2_000;
const FAILED = 70;
const rss = (): number => Math.round(process.memoryUsage.rss() / 1_000_000);
let print: (words: string) => void = () => undefined;

const place: Place = {
  rss,
  say: (answer: Answer) => {
    if (process.connected) process.send?.(answer, undefined, {}, () => undefined);
  },
  onPrint: (listener) => {
    print = listener;
  },
};

// What libraries print may quote the document, so it is looked at here and goes nowhere.
for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
  console[name] = (...words: readonly unknown[]) => print(words.map(String).join(' '));

process.on('disconnect', () => process.exit(0));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
// The message of an error that nobody caught would be printed with what it quotes.
process.on('uncaughtException', (error) => process.exit(isOutOfMemory(error) ? STARVED : FAILED));
setInterval(() => place.say({ say: 'alive', rss: rss() }), HEARTBEAT_MS);

let opened: { readonly analyst: Analyst; readonly request: Extract<Request, { ask: 'open' }> } | null = null;
let turn: Promise<unknown> = Promise.resolve();

async function answer(request: Request): Promise<void> {
  if (request.ask === 'read') {
    if (opened !== null) await readWork(request, opened.request, opened.analyst, place);
    return;
  }
  const analyst = await openWork(request, place);
  opened = analyst === null ? null : { analyst, request };
}

process.on('message', (request: Request) => {
  turn = turn.then(() => answer(request));
});
