import type { AtlasBody, CompetenceIssue, CompetenceRow } from '../model/atlas.ts';
import type { Gathering } from './gather.ts';

/** Every compétence, once for each of its domains. */
export function competenceRows({ conventions, summaries }: Gathering): readonly CompetenceRow[] {
  return summaries.flatMap(({ competences }, convention) => {
    const bodies = bodiesOf(conventions[convention]?.bodies ?? []);
    return competences.flatMap(({ holder, category, text, domains, until }) => {
      const body = bodies.get(holder ?? '');
      return (domains.length > 0 ? domains : [null]).map((domain) => ({
        convention,
        holder: body?.name ?? null,
        kind: body?.kind ?? null,
        category,
        domain,
        text,
        until,
      }));
    });
  });
}

const bodiesOf = (bodies: readonly AtlasBody[]): ReadonlyMap<string, AtlasBody> =>
  new Map(bodies.map((body) => [body.id, body]));

/**
 * Domains that an EPCI and a commune of the same convention both hold, and those that the convention covers and nobody
 * is said to hold. A convention that lists no compétence says nothing about them, and has neither.
 */
export function competenceIssues({ conventions, summaries }: Gathering): readonly CompetenceIssue[] {
  return summaries.flatMap(({ competences, domains }, convention) => {
    const bodies = bodiesOf(conventions[convention]?.bodies ?? []);
    const holders = new Map<string, Set<AtlasBody>>();
    for (const competence of competences) {
      const body = bodies.get(competence.holder ?? '');
      if (body === undefined) continue;
      for (const domain of competence.domains)
        holders.set(domain, (holders.get(domain) ?? new Set<AtlasBody>()).add(body));
    }
    if (holders.size === 0) return [];
    const overlaps = [...holders]
      .filter(([, held]) => hasKind(held, 'epci') && hasKind(held, 'commune'))
      .map(([domain, held]): CompetenceIssue => {
        const names = [...held].map(({ name }) => name);
        return { convention, kind: 'overlap', domain, holders: names };
      });
    const gaps = domains
      .filter((domain) => !holders.has(domain))
      .map((domain): CompetenceIssue => ({ convention, kind: 'gap', domain, holders: [] }));
    return [...overlaps, ...gaps];
  });
}

const hasKind = (held: ReadonlySet<AtlasBody>, wanted: AtlasBody['kind']): boolean =>
  [...held].some(({ kind }) => kind === wanted);
