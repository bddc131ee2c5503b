// Runs under the host's Node (any from 18 on) before anything is installed, so it imports only node: modules.
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What a headless Chromium needs to start anywhere and to stay silent on the network. */
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium that is already on this machine: `CHROMIUM_PATH` if it is set, else a usual place.
 *
 * @param {Record<string, string | undefined>} environment
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined} undefined means: use the one that Playwright installs
 * @throws {Error} if `CHROMIUM_PATH` names a file that is not there
 */
export function findChromium(environment = process.env, exists = existsSync) {
  const wanted = environment.CHROMIUM_PATH;
  if (wanted && !exists(wanted)) {
    throw new Error(`CHROMIUM_PATH is "${wanted}", but there is no such file. Correct the variable or remove it.`);
  }
  return wanted || places.find((path) => exists(path));
}

/**
 * Launch options for Playwright's `chromium.launch`. Root cannot use Chromium's sandbox, so it is switched off for root only.
 *
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions() {
  const executablePath = findChromium();
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
  return executablePath ? { executablePath, args } : { args };
}
