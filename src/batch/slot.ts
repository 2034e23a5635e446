import { INPUT_ERROR_CODES, InputError } from '../model/input-error.ts';
import type { Recipe } from './key.ts';
import type { Request } from './messages.ts';
import type { Child, ChildOptions, Cost, Reply } from './spawn-child.ts';
import { RunStopped } from './trouble.ts';

type Made = Pick<Recipe, 'engine' | 'rules'>;

/** A place where one document is read at a time, by one child after another. */
export interface Slot {
  /** Starts a child, unless one is there, and gives what it reads with. */
  ready(): Promise<Made>;
  read(file: string, sha256: string, onPage: (done: number) => void): Promise<Reply & Cost>;
  kill(): void;
  close(): Promise<void>;
}

/** What children are made from. */
export interface Nursery extends ChildOptions {
  readonly start: (options: ChildOptions) => Child;
  readonly open: Extract<Request, { ask: 'open' }>;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly made: Made | null; // what the first child reads with; another must not read with anything else
}

interface Living {
  readonly child: Child;
  readonly since: number;
  readonly made: Made;
  documents: number;
}

const MOST_STARTS = 5;
const RESTART_MS = 1_000;

export function slotOf(nursery: Nursery): Slot {
  const { limits, now } = nursery;
  let living: Living | null = null;
  let starting: Child | null = null;
  let isKilled = false;

  const born = async (): Promise<Living> => {
    for (let tries = 1; ; tries++) {
      const child = nursery.start(nursery);
      starting = child;
      const reply = await child.ask(nursery.open);
      if (reply.kind === 'answer')
        return { child, since: now(), made: madeOf(reply.answer, nursery), documents: 0 };
      if (isKilled || tries === MOST_STARTS) throw new RunStopped('setup', reply.death.code);
      // Whatever keeps it from starting, an update of the program perhaps, may pass.
      await nursery.pause(tries * RESTART_MS);
    }
  };
  const isSpent = ({ documents, since }: Living, rss: number): boolean =>
    documents >= limits['recycle-documents'] ||
    now() - since >= limits['recycle-time'] * 60_000 ||
    rss > limits['recycle-memory'];
  const retire = async (): Promise<void> => {
    const child = living?.child ?? starting;
    living = null;
    child?.kill();
    await child?.ended;
  };
  const ready = async (): Promise<Living> => {
    // One that ended between two documents is no later document's fault.
    if (living?.child.isOver()) await retire();
    living ??= await born();
    return living;
  };
  return {
    ready: async () => (await ready()).made,
    async read(file, sha256, onPage) {
      const current = await ready();
      const reply = await current.child.ask({ ask: 'read', file, sha256 }, onPage);
      current.documents++;
      // A child that met a damaged file, or refused one, is in a state that only its death makes sure of.
      if (reply.kind === 'died' || isSpent(current, reply.rss) || isShaken(reply)) await retire();
      return reply;
    },
    kill() {
      isKilled = true;
      (living?.child ?? starting)?.kill();
    },
    close: retire,
  };
}

/** Whether what the parser had to repair may leave traces: the next document must not know of it. */
const isShaken = ({ answer }: Extract<Reply, { kind: 'answer' }>): boolean =>
  (answer.say === 'read' && answer.warnings.length > 0) ||
  (answer.say === 'refused' && answer.code === 'internal-error');

function madeOf(answer: Extract<Reply, { kind: 'answer' }>['answer'], { made }: Nursery): Made {
  if (answer.say === 'broken') {
    const known = INPUT_ERROR_CODES.find((code) => code === answer.code);
    if (known === undefined)
      throw new RunStopped('setup', `${answer.code}${answer.detail === null ? '' : ` ${answer.detail}`}`);
    throw new InputError(known, answer.detail);
  }
  if (answer.say !== 'ready') throw new RunStopped('setup', answer.say);
  const { engine, rules } = answer;
  if (made !== null && (made.engine !== engine || made.rules !== rules))
    throw new RunStopped('setup', 'engine-changed');
  return { engine, rules };
}
