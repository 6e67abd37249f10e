import type { PropertyValue } from './properties.ts';

/** Text as XML can hold it: without the control characters it has no way to write, and without halves of characters. */
export function plainXmlText(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, '')
      .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
  );
}

/** Text for XML, its own signs escaped. */
export function xmlEscaped(value: PropertyValue): string {
  return plainXmlText(String(value ?? ''))
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
