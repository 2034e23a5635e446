import type { PageState } from '../model/document.ts';
import type { Language } from '../model/language.ts';

interface Wording {
  readonly lost: (page: number, state: PageState, reason: string | null) => string;
  readonly uncertain: (percent: number) => string;
  readonly uncertainPage: (page: number, percent: number) => string;
  readonly doubted: (percent: number) => string;
  readonly unsure: (pages: readonly number[]) => string;
}

/** What a record says about its own quality, in words. */
export const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    lost: (page, state, reason) =>
      `La page ${page} n'a pas été lue (${state === 'damaged' ? 'endommagée' : 'passée'}${reason ? ` : ${reason}` : ''}) : ce qu'elle porte n'est pas comparable.`,
    uncertain: (percent) =>
      `La reconnaissance des caractères est incertaine (${percent} %) : vérifier noms et dates sur l'original.`,
    uncertainPage: (page, percent) =>
      `La reconnaissance des caractères est incertaine page ${page} (${percent} %) : vérifier cette page sur l'original.`,
    doubted: (percent) =>
      `Des mots sont douteux (${percent} %) : vérifier sur l'original les valeurs dont la confiance est faible.`,
    unsure: (pages) =>
      `${pages.length < 2 ? 'Le texte de la page' : 'Le texte des pages'} ${rangesOf(pages)} vient d'une reconnaissance de caractères faite ailleurs, dont la certitude n'est pas connue.`,
  },
  en: {
    lost: (page, state, reason) =>
      `Page ${page} was not read (${state}${reason ? `: ${reason}` : ''}): what it says cannot be compared.`,
    uncertain: (percent) =>
      `Character recognition is uncertain (${percent} %): check names and dates on the original.`,
    uncertainPage: (page, percent) =>
      `Character recognition is uncertain on page ${page} (${percent} %): check this page on the original.`,
    doubted: (percent) =>
      `Some words are doubtful (${percent} %): check the values of low confidence on the original.`,
    unsure: (pages) =>
      `The text of ${pages.length < 2 ? 'page' : 'pages'} ${rangesOf(pages)} comes from character recognition done elsewhere, and nobody knows how sure it is.`,
  },
};

/** Numbers in order, runs of them as `1-8`. */
function rangesOf(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ');
}
