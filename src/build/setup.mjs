// Installs what `npm start` and `npm test` need. It runs under the host's Node (any from 18 on) when nothing is installed yet,
// so it imports only node: modules and its two neighbours that do the same.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findChromium } from './chromium.mjs';
import { lockcheck } from './lockcheck.mjs';

const stamp = 'node_modules/.house-setup';
const isWindows = process.platform === 'win32';

/** @param {string} command @param {string[]} args @param {Record<string, string>} environment */
function run(command, args, environment = {}) {
  console.log(`setup: ${command} ${args.join(' ')}`);
  const options = {
    stdio: /** @type {const} */ ('inherit'),
    shell: isWindows,
    env: { ...process.env, ...environment },
  };
  return spawnSync(command, args, options).status === 0;
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(`\nsetup: ${sentence}`);
  process.exit(1);
}

function installPackages() {
  const lockText = readFileSync('package-lock.json', 'utf8');
  const wrong = lockcheck(JSON.parse(lockText), JSON.parse(readFileSync('package.json', 'utf8')));
  if (wrong.length > 0) stop(`the lock file is not complete.\n  ${wrong.join('\n  ')}`);

  const wanted = createHash('sha256').update(lockText).update(`${process.platform}-${process.arch}`).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (isInstalled(JSON.parse(lockText))) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log('setup: installing the packages of package-lock.json (once, half a minute)');
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop(
      'the packages could not be installed. Check the network and the lines above, then run the same command again.',
    );
  }
  writeFileSync(stamp, wanted);
}

/**
 * Whether npm's own note in node_modules already lists every package of the lock, so that nothing need be installed twice.
 *
 * @param {any} lock
 */
function isInstalled(lock) {
  const note = 'node_modules/.package-lock.json';
  if (!existsSync(note)) return false;
  const { packages } = JSON.parse(readFileSync(note, 'utf8'));
  return Object.entries(lock.packages).every(
    ([at, entry]) => at === '' || (entry.optional && !packages[at]) || packages[at]?.version === entry.version,
  );
}

function checkNode() {
  const isBundled = existsSync(isWindows ? 'node_modules/.bin/node.cmd' : 'node_modules/.bin/node');
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > 22 || (major === 22 && minor >= 18);
  if (!isBundled && !isNew) {
    stop(
      `this machine has Node ${process.versions.node}, and the package "node" that brings Node 24 could not be installed. ` +
        'Install Node 24, or let install scripts run (npm config set ignore-scripts false), remove node_modules and try again.',
    );
  }
}

async function hasPlaywrightChromium() {
  try {
    const { chromium } = await import('playwright');
    return existsSync(chromium.executablePath());
  } catch {
    return false;
  }
}

function installByApt() {
  const apt = '/usr/bin/apt-get';
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  if (process.getuid?.() !== 0 || !existsSync(apt)) return false;
  return run(apt, ['update'], quiet) && run(apt, ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
}

async function installBrowser() {
  if (findChromium() || (await hasPlaywrightChromium())) return;
  console.log('setup: no Chromium found, installing one for the browser tests');
  if (run('npx', ['playwright', 'install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' })) return;
  if (installByApt() && findChromium()) return;
  stop(
    'no Chromium could be installed. Install Chromium or Chrome by hand and set CHROMIUM_PATH to its program file, then run the same command again.',
  );
}

try {
  installPackages();
  checkNode();
  if (process.argv.includes('--browser')) await installBrowser();
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
