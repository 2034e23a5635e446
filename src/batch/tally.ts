import type { JournalState } from './journal-state.ts';
import { sha256Of } from './key.ts';
import type { RunEvent } from './reading.ts';

/** The counts of a run, as far as it is. */
export interface Tally {
  readonly documents: number; // paths that are settled
  readonly ok: number;
  readonly warnings: number;
  readonly quarantined: number;
  readonly computed: number; // now
  readonly known: number; // from an earlier run
  readonly same: number; // as another file of the run
  readonly pages: number; // read now
  readonly deaths: number; // of children
  readonly low: number; // records of grade C or D
  readonly technical: number; // contents that an earlier engine, or other rules, had read too
  readonly differing: number; // of those, the ones about which more or less is said now
  readonly codes: Readonly<Record<string, number>>;
}

export const NOTHING_YET: Tally = {
  documents: 0,
  ok: 0,
  warnings: 0,
  quarantined: 0,
  computed: 0,
  known: 0,
  same: 0,
  pages: 0,
  deaths: 0,
  low: 0,
  technical: 0,
  differing: 0,
  codes: {},
};

/** The counts after an event. Files that are the same count once for what they are, and as the same. */
export function counted(tally: Tally, event: RunEvent, earlier: JournalState['known']): Tally {
  if (event.kind === 'page') return tally;
  if (event.kind === 'died') return { ...tally, deaths: tally.deaths + 1 };
  const { note, result, how } = event;
  const documents = tally.documents + 1;
  if (how === 'same') return { ...tally, documents, same: tally.same + 1 };
  const outcome = result?.outcome ?? 'quarantined';
  const code = result?.code ?? note.trouble?.code ?? null;
  const low = result?.record?.quality.grade === 'C' || result?.record?.quality.grade === 'D';
  const before = result === null ? undefined : earlier.get(result.sha256);
  const technical =
    how === 'computed' &&
    result !== null &&
    before !== undefined &&
    before.recipe !== sha256Of(`${result.engine}${result.rules}`);
  return {
    ...tally,
    documents,
    [outcome]: tally[outcome] + 1,
    computed: tally.computed + (how === 'computed' ? 1 : 0),
    pages: tally.pages + (how === 'computed' ? (result?.record?.pages.length ?? 0) : 0),
    known: tally.known + (how === 'known' ? 1 : 0),
    low: tally.low + (low ? 1 : 0),
    technical: tally.technical + (technical ? 1 : 0),
    differing: tally.differing + (technical && before.digest !== result?.digest ? 1 : 0),
    codes: code === null ? tally.codes : { ...tally.codes, [code]: (tally.codes[code] ?? 0) + 1 },
  };
}
