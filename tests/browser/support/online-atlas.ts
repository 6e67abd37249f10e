import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { contentSecurityPolicy } from '../../../scripts/content-security-policy.mjs';
import { PROJECT_ROOT } from '../../../scripts/project-root.mjs';
import { runCommand } from '../../../scripts/run-command.mjs';
import { startServer } from '../../../scripts/serve.mjs';

/** How the online map of an operator answers. */
export type OnlineAnswer = 'works' | 'is missing' | 'hangs' | 'has no tiles' | 'is no style' | 'is invalid';

/** An atlas built for an online style, and the server of that style, which does as it is told. */
export interface OnlineAtlas {
  readonly url: string;
  readonly styleOrigin: string;
  answer: OnlineAnswer;
  close(): Promise<void>;
}

/** One grey pixel, which serves as every tile. */
const TILE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR42mPYAgAAtgC1tS5faQAAAABJRU5ErkJggg==',
  'base64',
);

export async function startOnlineAtlas(): Promise<OnlineAtlas> {
  const online = { answer: 'works' as OnlineAnswer };
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    answerAs(online.answer, request.url ?? '/', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const styleUrl = `http://127.0.0.1:${port}/style.json`;
  const root = await buildFor(styleUrl);
  const atlas = await startServer({ root, policy: contentSecurityPolicy(styleUrl) });
  return Object.assign(online, {
    url: atlas.url,
    styleOrigin: new URL(styleUrl).origin,
    async close() {
      server.closeAllConnections();
      server.close();
      await atlas.close();
      await rm(root, { recursive: true, force: true });
    },
  });
}

async function buildFor(styleUrl: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'araz-atlas-online-'));
  const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const env = { NODE_ENV: 'production', ATLAS_STYLE_URL: styleUrl };
  const code = await runCommand(process.execPath, args, { env });
  if (code !== 0) throw new Error(`the build for an online style failed with ${code}`);
  return folder;
}

function answerAs(answer: OnlineAnswer, path: string, response: ServerResponse): void {
  const isStyle = path === '/style.json';
  if (answer === 'hangs' || (answer === 'has no tiles' && !isStyle)) return;
  if (answer === 'is missing') {
    response.writeHead(404).end();
  } else if (isStyle) {
    const style =
      answer === 'is no style' ? { hello: 'world' } : onlineStyle(response, answer === 'is invalid');
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(style));
  } else {
    response.setHeader('Content-Type', 'image/png').end(TILE);
  }
}

/** A small style with a raster source of this server, as an operator's would have. */
function onlineStyle(response: ServerResponse, isInvalid: boolean): StyleSpecification {
  const host = response.req.headers.host;
  return {
    version: 8,
    name: 'Test tiles',
    sources: {
      streets: { type: 'raster', tiles: [`http://${host}/{z}/{x}/{y}.png`], tileSize: 256, maxzoom: 18 },
    },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': '#abcdef' } },
      { id: 'streets', type: 'raster', source: isInvalid ? 'nowhere' : 'streets' },
    ],
  };
}
