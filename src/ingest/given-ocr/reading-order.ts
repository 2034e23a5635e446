import { findIn, type XmlNode } from './xml-tree.ts';

/** Blocks in the order that a page's reading order refers to them by `attribute`; those that it leaves out come last. */
export function inOrder(blocks: readonly XmlNode[], order: XmlNode, attribute: string): readonly XmlNode[] {
  const byId = blocksById(blocks);
  const named = referencesIn(order, attribute).flatMap((id) => byId.get(id) ?? []);
  return [...new Set([...named, ...blocks])];
}

/** Blocks by their names; one without a name is what no reference means, an empty one neither. */
export function blocksById(blocks: readonly XmlNode[]): ReadonlyMap<string, XmlNode> {
  return new Map(
    blocks.flatMap((block) => {
      const id = block.attributes.get('id') ?? '';
      return id === '' ? [] : [[id, block] as const];
    }),
  );
}

/** The references of a reading order, groups inside each other taken apart; members with an index by that. */
function referencesIn(order: XmlNode, attribute: string): readonly string[] {
  const members = findIn(order, ({ name }) => name !== 'readingorder');
  const indexed = members
    .map((member, at) => ({ member, index: Number(member.attributes.get('index') ?? at) }))
    .sort((a, b) => a.index - b.index);
  return indexed.flatMap(({ member }) => {
    const own = member.attributes.get(attribute);
    return [...(own === undefined ? [] : [own]), ...referencesIn(member, attribute)];
  });
}
