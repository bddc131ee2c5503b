// Runs under the host's Node (any from 18 on) before anything is installed, so it imports nothing.

/**
 * What is wrong with a package-lock.json and its package.json, as sentences with a remedy.
 *
 * npm drops an optional platform package that its registry lacks from the lock without a word; then `npm ci` fails, or another
 * platform misses its binary. A lock that names a host cannot be installed where that host is out of reach.
 *
 * @param {any} lock parsed package-lock.json
 * @param {any} manifest parsed package.json
 * @returns {string[]} empty when all is well
 */
export function lockcheck(lock, manifest) {
  return [...missing(lock.packages), ...hosts(lock.packages), ...ranges(manifest), ...stale(lock.packages, manifest)];
}

/** @param {Record<string, any>} packages */
function missing(packages) {
  return Object.entries(packages).flatMap(([at, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isInstalledFor(packages, at, name))
      .map(
        (name) =>
          `package-lock.json lacks "${name}", wanted by "${at || 'this project'}". ` +
          'Choose a version of the parent whose platform packages are all published, then run: npm install --package-lock-only',
      ),
  );
}

/**
 * Node's look-up: a package may stand beside its user or in any folder above.
 *
 * @param {Record<string, any>} packages
 * @param {string} from
 * @param {string} name
 */
function isInstalledFor(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/** @param {Record<string, any>} packages */
function hosts(packages) {
  return Object.entries(packages)
    .filter(([, entry]) => entry.resolved)
    .map(
      ([at]) =>
        `package-lock.json names a host for "${at}". Write it without: npm install --package-lock-only --omit-lockfile-registry-resolved`,
    );
}

/** @param {any} manifest */
function ranges(manifest) {
  return groups.flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))
      .map(
        ([name, version]) =>
          `package.json asks for ${name} "${version}". Name one version: npm install -E ${name}@x.y.z`,
      ),
  );
}

/** @param {Record<string, any>} packages @param {any} manifest */
function stale(packages, manifest) {
  return groups.flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([name, version]) => packages['']?.[group]?.[name] !== version)
      .map(
        ([name, version]) =>
          `package.json wants ${name} ${version} and package-lock.json does not. Run: npm install --package-lock-only`,
      ),
  );
}

const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];
