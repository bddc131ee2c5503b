import { readFile, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** The file that answers a request path, or undefined when it is outside `folder`, outside `base` or not there. */
export async function fileFor(folder: string, base: string, pathname: string): Promise<string | undefined> {
  const prefix = base.endsWith('/') ? base : `${base}/`;
  if (!pathname.startsWith(prefix)) return undefined;
  const root = path.resolve(folder);
  const name = decodePath(pathname.slice(prefix.length));
  if (name.includes('\0')) return undefined;
  const file = path.resolve(root, `./${name}`);
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() && !pathname.endsWith('/')) return file;
  const index = path.join(file, 'index.html');
  return found?.isDirectory() && (await stat(index).catch(() => undefined))?.isFile() ? index : undefined;
}

function decodePath(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Serve a built site as a plain static host does: files, index.html for folders, 404.html for the rest, no special headers.
 *
 * @param folder the built site
 * @param options `base` is the sub-path it was built for
 * @throws Error with a remedy when the port is taken
 */
export function serve(folder: string, options: { port: number; host?: string; base?: string }): Promise<Server> {
  const { port, host = '127.0.0.1', base = '/' } = options;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = await fileFor(folder, base, pathname);
    if (file?.endsWith('index.html') && !pathname.endsWith('/') && !pathname.endsWith('.html')) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const answer = file ?? path.join(folder, '404.html');
    const body = await readFile(answer).catch(() => Buffer.from('There is no such page.'));
    const type = file || body.length > 100 ? types[path.extname(answer)] : types['.txt'];
    response.writeHead(file ? 200 : 404, { 'content-type': type ?? 'application/octet-stream' });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new Error(`Port ${port} is taken. Stop the other server, or choose a port: PORT=4322 npm start`)
          : error,
      );
    });
    server.listen(port, host, () => resolve(server));
  });
}
