import { keyOf } from '../model/fold.ts';
import { spanOf, textOf } from '../model/reading.ts';
import type { Severity } from '../model/record.ts';
import { placeOf, sectionAt } from '../model/section.ts';
import { deviatingMention } from './party-mentions.ts';
import { compareNames, placeOfSignatory } from './signing.ts';
import { isNoisy, looksAlike } from './spelling.ts';
import type { Check, Judgement } from './subject.ts';

/** A person signs under the name that the parties' clause gives. */
export const checkPersonNames: Check = (subject) => {
  const { parties, signature } = subject.facts;
  const noisy = isNoisy(subject);
  return (signature?.signatories ?? []).flatMap((signatory): readonly Judgement[] => {
    const named = parties.find(({ id }) => id === signatory.party)?.representatives ?? [];
    const names = named.flatMap(({ name }) => (name === null ? [] : [name]));
    const { name } = signatory;
    if (name === null || names.some((other) => compareNames(other, name) === 'same')) return [];
    const misspelt = names.find((other) => compareNames(other, name) === 'misspelt');
    if (misspelt === undefined) return [];
    const severity: Severity = noisy || looksAlike(name, misspelt) ? 'info' : 'minor';
    return [
      {
        rule: 'name-of-signatory',
        ...placeOfSignatory(subject, name),
        severity,
        args: { name, other: misspelt },
      },
    ];
  });
};

/** A party bears one name throughout; its alias, its short form and its case are its own. */
export const checkPartyNames: Check = (subject) => {
  const { clean, sections, facts } = subject;
  const { reading } = clean;
  const noisy = isNoisy(subject);
  const seen = new Set<string>();
  return facts.parties.flatMap(({ name }): readonly Judgement[] => {
    if (name === null || seen.has(keyOf(name))) return [];
    seen.add(keyOf(name));
    const names = facts.parties.flatMap((party) => [party.name ?? '', party.alias ?? '']);
    const mention = deviatingMention(reading, name, names, noisy);
    if (mention === null) return [];
    const actual = textOf(reading, mention);
    return [
      {
        rule: 'name-of-party',
        article: placeOf(sectionAt(sections, mention.start)),
        span: spanOf(reading, mention),
        actual,
        args: { name: actual, other: name },
      },
    ];
  });
};
