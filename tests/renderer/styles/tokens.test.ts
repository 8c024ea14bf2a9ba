import { describe, expect, test } from 'vitest';
import { projectFiles, readProjectFile } from '../../helpers/project-files.ts';

const COLOUR = /#[0-9a-f]{3,8}\b(?![\w-]*\s*\{)|\b(?:rgba?|hsla?|oklch|lab)\(/gi;

const colours = (text: string): string[] => text.match(COLOUR) ?? [];

describe('the tokens', () => {
  test('are the only place that names a colour', () => {
    expect(colours('a { color: #fff; background: rgb(0 0 0 / 5%) }')).toEqual(['#fff', 'rgb(']);
    const styles = projectFiles().filter((file) => /^renderer\/.*\.(?:css|tsx?)$/.test(file));
    expect(styles.length).toBeGreaterThan(20);
    const naming = styles.filter((file) => colours(readProjectFile(file)).length > 0);
    expect(naming).toEqual(['renderer/styles/tokens.css']);
  });

  test('have everything that a style asks for', () => {
    const files = projectFiles().filter((file) => /^renderer\/.*\.(?:css|tsx?)$/.test(file));
    const texts = files.map(readProjectFile).join('\n');
    const made = new Set([...texts.matchAll(/(--[\w-]+)['"]?\s*[:,]/g)].map(([, name]) => name));
    const asked = [...texts.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((name) => !made.has(name) && !name?.startsWith('--mantine-'))).toEqual([]);
  });
});
