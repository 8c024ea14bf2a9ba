import { describe, expect, it } from 'vitest';
import { swallowedOptions } from '../../../scripts/lib/npm-options.mjs';

const OPTIONS = { port: 'N', open: '', o: 'FILE' };

describe('swallowedOptions', () => {
  it('finds nothing where npm kept nothing', () => {
    expect(swallowedOptions(OPTIONS, { npm_config_cache: '/x', PORT: '3', npm_config_ports: '3' })).toEqual([]);
  });

  it('gives back an option with the name of its value', () => {
    expect(swallowedOptions(OPTIONS, { npm_config_port: 'true' })).toEqual(['--port N']);
    expect(swallowedOptions(OPTIONS, { npm_config_port: '3' })).toEqual(['--port N']);
    expect(swallowedOptions(OPTIONS, { npm_config_o: 'true' })).toEqual(['-o FILE']);
  });

  it('tells --open from --no-open', () => {
    expect(swallowedOptions(OPTIONS, { npm_config_open: 'true' })).toEqual(['--open']);
    expect(swallowedOptions(OPTIONS, { npm_config_open: '' })).toEqual(['--no-open']);
  });
});
