import { diff, type Step } from './redline-diff.ts';
import { type Label, labelled } from './redline-group.ts';
import { type Word, wordsOf } from './redline-words.ts';

export type { Label } from './redline-group.ts';

/** A stretch of one text or of both. What is the same has no label; a text that is set in place of another follows it. */
export interface Segment {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string; // never empty
  readonly label: Label | null;
}

/**
 * From the model's text to the document's, word by word, white space included: without what is deleted it is the
 * document's text exactly, without what is inserted the model's.
 */
export function redline(model: string, document: string): readonly Segment[] {
  const [from, to] = [wordsOf(model), wordsOf(document)];
  const ids = new Map<string, number>();
  const idOf = ({ key }: Word): number => {
    const id = ids.get(key) ?? ids.size;
    ids.set(key, id);
    return id;
  };
  return merged(groupsOf(diff(from.map(idOf), to.map(idOf)), from, to).flatMap(segmentsOf));
}

/** The document's text: every change made. */
export function accepted(segments: readonly Segment[]): string {
  return textOf(segments, 'deleted');
}

/** The model's text: every change undone. */
export function rejected(segments: readonly Segment[]): string {
  return textOf(segments, 'inserted');
}

function textOf(segments: readonly Segment[], without: Segment['kind']): string {
  return segments
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');
}

/** The redline with only some kinds of difference marked, wording by default: of the others, the document's text. */
export function shown(
  segments: readonly Segment[],
  labels: readonly Label[] = ['wording'],
): readonly Segment[] {
  return merged(
    segments.flatMap((segment): readonly Segment[] => {
      if (segment.label === null || labels.includes(segment.label)) return [segment];
      return segment.kind === 'deleted' ? [] : [{ kind: 'same', text: segment.text, label: null }];
    }),
  );
}

/** Words of both texts, or words of the one in place of words of the other. */
interface Group {
  readonly isSame: boolean;
  readonly from: readonly Word[];
  readonly to: readonly Word[];
}

function groupsOf(steps: readonly Step[], from: readonly Word[], to: readonly Word[]): readonly Group[] {
  const groups: { isSame: boolean; from: Word[]; to: Word[] }[] = [];
  for (const step of steps) {
    const isSame = step.kind === 'both';
    let group = groups.at(-1);
    if (group === undefined || group.isSame !== isSame) {
      group = { isSame, from: [], to: [] };
      groups.push(group);
    }
    const [left, right] = ['a' in step ? from[step.a] : undefined, 'b' in step ? to[step.b] : undefined];
    if (left !== undefined) group.from.push(left);
    if (right !== undefined) group.to.push(right);
  }
  return withoutIslands(groups);
}

const ISLAND_LETTERS = 3;

/** A single little word that two rewritten stretches happen to share is read better as part of the change. */
function withoutIslands(groups: readonly Group[]): readonly Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const [before, island] = [joined.at(-2), joined.at(-1)];
    if (!group.isSame && before !== undefined && island !== undefined && isIsland(before, island, group)) {
      joined.splice(-2, 2, {
        isSame: false,
        from: [...before.from, ...island.from, ...group.from],
        to: [...before.to, ...island.to, ...group.to],
      });
    } else joined.push(group);
  }
  return joined;
}

function isIsland(before: Group, island: Group, after: Group): boolean {
  const [word] = island.from;
  const isRewritten = ({ from, to }: Group): boolean => from.length > 1 && to.length > 1;
  return (
    island.from.length === 1 &&
    word !== undefined &&
    word.key.length <= ISLAND_LETTERS &&
    isRewritten(before) &&
    isRewritten(after)
  );
}

function segmentsOf({ isSame, from, to }: Group): readonly Segment[] {
  if (isSame) return from.flatMap((word, index) => pairSegments(word, to[index] ?? word, 'typography'));
  return labelled(from, to).flatMap(({ deleted, inserted, label }) => {
    const [left, right] = [deleted[0], inserted[0]];
    if (label === 'noise' && deleted.length === 1 && inserted.length === 1 && left && right)
      return pairSegments(left, right, label);
    if (left === undefined || right === undefined)
      return replaced(written(deleted), written(inserted), label);
    // What follows both is compared by itself: a full stop lost after a new word is no part of the new wording.
    const [a, b] = [deleted.at(-1)?.gap ?? '', inserted.at(-1)?.gap ?? ''];
    return [...replaced(written(deleted, a), written(inserted, b), label), ...replaced(a, b, 'typography')];
  });
}

const written = (words: readonly Word[], without = ''): string => {
  const text = words.map((word) => word.text + word.gap).join('');
  return text.slice(0, text.length - without.length);
};

function pairSegments(a: Word, b: Word, label: Label): readonly Segment[] {
  return [...replaced(a.text, b.text, label), ...replaced(a.gap, b.gap, 'typography')];
}

function replaced(a: string, b: string, label: Label): readonly Segment[] {
  if (a === b) return same(a);
  const deleted: Segment = { kind: 'deleted', text: a, label };
  const inserted: Segment = { kind: 'inserted', text: b, label };
  return [deleted, inserted].filter(({ text }) => text !== '');
}

function same(text: string): readonly Segment[] {
  return text === '' ? [] : [{ kind: 'same', text, label: null }];
}

function merged(segments: readonly Segment[]): readonly Segment[] {
  const list: Segment[] = [];
  for (const segment of segments) {
    const last = list.at(-1);
    if (last !== undefined && last.kind === segment.kind && last.label === segment.label)
      list[list.length - 1] = { ...last, text: last.text + segment.text };
    else list.push(segment);
  }
  return list;
}
