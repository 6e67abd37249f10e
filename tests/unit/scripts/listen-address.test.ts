import { describe, expect, it } from 'vitest';
import { ensureAvailable, readListenAddress } from '../../../scripts/listen-address.mjs';
import { startServer } from '../../../scripts/serve.mjs';

describe('readListenAddress', () => {
  it('has defaults, also for empty settings', () => {
    expect(readListenAddress({})).toEqual({ host: '127.0.0.1', port: 4173 });
    expect(readListenAddress({ HOST: ' ', PORT: '' })).toEqual({ host: '127.0.0.1', port: 4173 });
  });

  it('takes what is given', () => {
    expect(readListenAddress({ HOST: '0.0.0.0', PORT: '8080' })).toEqual({ host: '0.0.0.0', port: 8080 });
    expect(readListenAddress({ HOST: '::1' }).host).toBe('::1');
  });

  it.each(['abc', '0', '65536', '-1', '80.5', '1e3', '0x50'])('refuses the port %s in a sentence', (port) => {
    expect(() => readListenAddress({ PORT: port })).toThrow(
      `PORT has to be a whole number from 1 to 65535, not "${port}".`,
    );
  });

  it.each(['http://localhost', 'a b', 'localhost/'])('refuses the host %s in a sentence', (host) => {
    expect(() => readListenAddress({ HOST: host })).toThrow('HOST has to be a host name or an IP address');
  });
});

describe('ensureAvailable', () => {
  it('names a taken port and says what to do', async () => {
    const server = await startServer({ root: import.meta.dirname });
    const port = Number(new URL(server.url).port);
    const refusal = `Port ${port} is already in use on 127.0.0.1. Stop the program that uses it, or choose another port: PORT=`;
    await expect(ensureAvailable({ host: '127.0.0.1', port })).rejects.toThrow(refusal);
    await server.close();
    await expect(ensureAvailable({ host: '127.0.0.1', port })).resolves.toBeUndefined();
  });

  it('says when the host is not of this machine', async () => {
    await expect(ensureAvailable({ host: '192.0.2.1', port: 4173 })).rejects.toThrow(
      'HOST=192.0.2.1 is not an address',
    );
  });
});
