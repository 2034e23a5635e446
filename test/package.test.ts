import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const manifest = JSON.parse(root('package.json')) as {
  license: string;
  engines: { node: string };
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const readme = root('README.md');

describe('every dependency', () => {
  test.each(
    Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }),
  )('%s is pinned to %s', (_, version) => {
    expect(version).toMatch(/^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/);
  });

  test.each(Object.keys(manifest.dependencies))('%s has its sentence in the README', (name) => {
    expect(readme).toMatch(new RegExp(`^\\| \`${name.replaceAll('/', '\\/')}\` \\| .{20,}`, 'm'));
  });
});

test('there is one version of the canvas: two crash the process', () => {
  const lock = JSON.parse(root('package-lock.json')) as { packages: Record<string, unknown> };
  expect(
    Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/@napi-rs/canvas')),
  ).toHaveLength(1);
});

test('the licence is MIT, and Node 20.19 is enough', () => {
  expect(manifest.license).toBe('MIT');
  expect(root('LICENSE')).toContain('MIT License');
  expect(manifest.engines.node).toBe('>=20.19');
});
