import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { Book } from '../db/types.ts';
import { type Asked, askBare } from './register-sql.ts';

const ROUNDS = 20;
/** As long as ours rests between two acts: a browser that has had nothing to do for a while takes longer to ask. */
const REST_MS = 300;

/** The act, the answer and its rows, and nothing else that a program has. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Bare</title>
<style>table { border-collapse: collapse; font: 14px sans-serif } td { border-bottom: 1px solid #ccc; padding: 7px 12px }</style>
<table><tbody></tbody></table><script>
  const ask = async (question) => {
    const begun = performance.now();
    const rows = await (await fetch('/rows?' + question)).json();
    document.querySelector('tbody').innerHTML = rows.slice(0, 25)
      .map((row) => '<tr>' + Object.values(row).map((cell) => '<td>' + cell + '</td>').join('') + '</tr>').join('');
    return new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now() - begun);
      port2.postMessage(0);
    }));
  };
</script>`;

const listening = (server: ReturnType<typeof createServer>): Promise<AddressInfo> =>
  new Promise((resolve, reject) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The bare page has no address.'));
      else resolve(address);
    });
  });

/** What a page takes that is nothing but a table filled by bare SQL, in milliseconds, for each thing that is asked. */
export const measureBarePage = async (browser: Browser, book: Book, all: readonly Asked[]): Promise<number[][]> => {
  const server = createServer((request, response) => {
    const asked = /^\/rows\?(\d+)$/u.exec(request.url ?? '')?.[1];
    const question = asked === undefined ? undefined : all[Number(asked)];
    response.setHeader('content-type', question ? 'application/json' : 'text/html');
    response.end(question ? JSON.stringify(book.read((db) => askBare(db, question))) : PAGE);
  });
  const { port } = await listening(server);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`http://127.0.0.1:${port}/`);
  const times: number[][] = [];
  for (const place of all.keys()) {
    const each: number[] = [];
    for (let round = 0; round <= ROUNDS; round += 1) {
      const time: number = await page.evaluate(`ask(${place})`);
      if (round > 0) each.push(time);
      await setTimeout(REST_MS);
    }
    times.push(each);
  }
  await page.close();
  server.closeAllConnections();
  server.close();
  return times;
};
