import type { Side, Verdict } from '../../model/atlas.ts';

/** The ground of each verdict in the page, and its stronger tone in charts; the ink on a ground is that of the text. */
export const VERDICT_COLOURS: Readonly<Record<Verdict, { readonly ground: string; readonly tone: string }>> =
  {
    national: { ground: '#eef1ee', tone: '#b9c4bb' },
    close: { ground: '#dcebf7', tone: '#8fbbe0' },
    reworded: { ground: '#b9d7f0', tone: '#3d7fb8' },
    changed: { ground: '#f9c9a3', tone: '#c8641b' },
    older: { ground: '#e5dcf0', tone: '#8e72b5' },
    replaced: { ground: '#f3b3a6', tone: '#b8432c' },
    missing: { ground: '#e58f8f', tone: '#8f1d1d' },
    absent: { ground: '#ffffff', tone: '#e3e3e3' },
    unread: { ground: '#ffffff', tone: '#9a9a9a' },
  };

export const SIDE_COLOURS: Readonly<Record<Side, string>> = {
  caf: '#1f4e79',
  convention: '#c8641b',
  both: '#8f1d1d',
  return: '#7fa886',
  unknown: '#b5b9bd',
};

/** For categories without a meaning of their own. */
export const TONES: readonly string[] = ['#1f4e79', '#c8641b', '#7fa886', '#8e72b5', '#b8432c', '#9a9a9a'];
