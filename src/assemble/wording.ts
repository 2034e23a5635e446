import type { PageState } from '../model/document.ts';
import type { Language } from '../model/language.ts';

interface Wording {
  readonly lost: (page: number, state: PageState, reason: string | null) => string;
  readonly uncut: (page: number) => string;
  readonly uncertain: (percent: number) => string;
}

/** What a record says about its own quality, in words. */
export const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    lost: (page, state, reason) =>
      `La page ${page} n'a pas été lue (${state === 'damaged' ? 'endommagée' : 'passée'}${reason ? ` : ${reason}` : ''}) : ce qu'elle porte n'est pas comparable.`,
    uncut: (page) =>
      `Le texte compte trop de titres pour une convention : à partir de la page ${page} il n'est plus découpé en articles.`,
    uncertain: (percent) =>
      `La reconnaissance des caractères est incertaine (${percent} %) : vérifier noms et dates sur l'original.`,
  },
  en: {
    lost: (page, state, reason) =>
      `Page ${page} was not read (${state}${reason ? `: ${reason}` : ''}): what it says cannot be compared.`,
    uncut: (page) =>
      `The text has too many headings for a convention: from page ${page} on it is not cut into articles.`,
    uncertain: (percent) =>
      `Character recognition is uncertain (${percent} %): check names and dates on the original.`,
  },
};
