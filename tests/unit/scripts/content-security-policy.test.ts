import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../scripts/content-security-policy.mjs';

function sourcesOf(policy: string, directive: string): string[] {
  const found = policy.split('; ').find((part) => part.startsWith(`${directive} `));
  return found?.split(' ').slice(1) ?? [];
}

describe('contentSecurityPolicy', () => {
  it('allows nothing but the own server without an online style', () => {
    const policy = contentSecurityPolicy();
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(policy).not.toMatch(/https?:|unsafe|\*/);
    expect(contentSecurityPolicy('', '')).toBe(policy);
  });

  it('opens what a map fetches, and only that, to the host of an online style and to further hosts', () => {
    const policy = contentSecurityPolicy(
      'https://maps.example.org/style.json?k=1',
      'a.example.net  *.tiles.example.net',
    );
    const opened = ['https://maps.example.org', 'a.example.net', '*.tiles.example.net'];
    expect(sourcesOf(policy, 'connect-src')).toEqual(["'self'", ...opened]);
    expect(sourcesOf(policy, 'img-src')).toEqual(["'self'", 'data:', 'blob:', ...opened]);
    expect(sourcesOf(policy, 'font-src')).toEqual(["'self'", ...opened]);
    expect(sourcesOf(policy, 'script-src')).toEqual(["'self'"]);
    expect(sourcesOf(policy, 'worker-src')).toEqual(["'self'"]);
  });

  it.each(['style.json', 'ftp://maps.example.org/', 'javascript:alert(1)'])(
    'refuses the style address %s',
    (url) => {
      expect(() => contentSecurityPolicy(url)).toThrow('ATLAS_STYLE_URL has to be');
    },
  );

  it.each(["'unsafe-inline'", 'a.example;script-src', '*', 'data:'])('refuses the host %s', (host) => {
    expect(() => contentSecurityPolicy('', host)).toThrow('ATLAS_STYLE_HOSTS has to hold');
  });
});
