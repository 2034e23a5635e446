import type { PageState } from '../model/document.ts';
import type { Language } from '../model/language.ts';

interface Wording {
  readonly lost: (page: number, state: PageState, reason: string | null) => string;
  readonly uncertain: (percent: number) => string;
}

/** What a record says about its own quality, in words. */
export const WORDING: Readonly<Record<Language, Wording>> = {
  fr: {
    lost: (page, state, reason) =>
      `La page ${page} n'a pas été lue (${state === 'damaged' ? 'endommagée' : 'passée'}${reason ? ` : ${reason}` : ''}) : ce qu'elle porte n'est pas comparable.`,
    uncertain: (percent) =>
      `La reconnaissance des caractères est incertaine (${percent} %) : vérifier noms et dates sur l'original.`,
  },
  en: {
    lost: (page, state, reason) =>
      `Page ${page} was not read (${state}${reason ? `: ${reason}` : ''}): what it says cannot be compared.`,
    uncertain: (percent) =>
      `Character recognition is uncertain (${percent} %): check names and dates on the original.`,
  },
};
