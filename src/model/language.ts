/** The languages in which the program speaks to people. Values always quote the document, in French. */
export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** A whole or partial ISO date as people say it: "1er janvier 2022", "octobre 2022", "2022"; "1 January 2022". */
export function spokenDate(iso: string, language: Language): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[language][Number(month) - 1];
  if (name === undefined) return year;
  if (day === undefined) return `${name} ${year}`;
  const number = language === 'fr' && day === '01' ? '1er' : String(Number(day));
  return `${number} ${name} ${year}`;
}

const UNITS: Readonly<Record<Language, Readonly<Record<string, readonly [one: string, many: string]>>>> = {
  fr: { Y: ['an', 'ans'], M: ['mois', 'mois'], W: ['semaine', 'semaines'], D: ['jour', 'jours'] },
  en: { Y: ['year', 'years'], M: ['month', 'months'], W: ['week', 'weeks'], D: ['day', 'days'] },
};

const AND: Readonly<Record<Language, string>> = { fr: 'et', en: 'and' };

/** An ISO duration as people say it: "6 mois", "3 ans, 2 mois et 12 jours"; "6 months". */
export function spokenDuration(iso: string, language: Language): string {
  const parts = [...iso.matchAll(/(\d{1,6})([YMWD])/g)].map(([, count = '', unit = '']) => {
    const [one, many] = UNITS[language][unit] ?? ['', ''];
    return `${Number(count)} ${Number(count) < 2 ? one : many}`;
  });
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} ${AND[language]} ${last}`;
}
