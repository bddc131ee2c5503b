import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFor, serve } from '#src/build/serve.ts';

const parent = mkdtempSync(path.join(tmpdir(), 'serve-'));
const folder = path.join(parent, 'dist');
let server: Server;
let origin = '';

beforeAll(async () => {
  mkdirSync(path.join(folder, 'a'), { recursive: true });
  mkdirSync(path.join(folder, 'empty'));
  writeFileSync(path.join(parent, 'secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), 'home');
  writeFileSync(path.join(folder, 'a/index.html'), 'page a');
  writeFileSync(path.join(folder, 'a/x y.js'), 'let x;');
  writeFileSync(path.join(folder, '404.html'), `<h1>Not here</h1>${' '.repeat(200)}`);
  server = await serve(folder, { port: 0, base: '/sub/dir' });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(parent, { recursive: true });
});

describe('a static host', () => {
  it.each([
    ['/sub/dir/', 200, 'home', 'text/html'],
    ['/sub/dir/a/', 200, 'page a', 'text/html'],
    ['/sub/dir/a', 200, 'page a', 'text/html'],
    ['/sub/dir/a/x%20y.js', 200, 'let x;', 'text/javascript'],
    ['/sub/dir/none', 404, 'Not here', 'text/html'],
    ['/a/', 404, 'Not here', 'text/html'],
  ])('%s → %i', async (address, status, text, type) => {
    const answer = await fetch(origin + address);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(text);
    expect(answer.headers.get('content-type')).toContain(type);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/a/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/empty/',
    '/a/x y.js/',
    '/%',
    '/%00',
  ])('does not answer %s', async (address) => {
    expect(await fileFor(folder, '/', address)).toBeUndefined();
  });

  it('says how to go on when its port is taken', async () => {
    const { port } = server.address() as AddressInfo;
    await expect(serve(folder, { port })).rejects.toThrow(
      `Port ${port} is taken. Stop the other server, or choose a port`,
    );
  });
});
