const __filename = import.meta.filename, __dirname = import.meta.dirname;
export const id = 753;
export const ids = [753];
export const modules = {

/***/ 1753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proveNpm: () => (/* binding */ proveNpm)
});

// EXTERNAL MODULE: ./packages/ports/lib/files.js
var files = __webpack_require__(645);
// EXTERNAL MODULE: ./packages/content/lib/proof.js
var proof = __webpack_require__(3501);
// EXTERNAL MODULE: ./packages/content/lib/text.js
var lib_text = __webpack_require__(3352);
// EXTERNAL MODULE: ./packages/ports/lib/grammar.js
var grammar = __webpack_require__(2531);
// EXTERNAL MODULE: ./packages/workspace/lib/closure.js
var lib_closure = __webpack_require__(5514);
// EXTERNAL MODULE: ./packages/workspace/lib/npm/json.js
var npm_json = __webpack_require__(4407);
;// CONCATENATED MODULE: ./packages/content/lib/npm/importers.js



/** @param folder of the lock file. @throws FilesUnreadable */
async function importersOf(side, roots, folder) {
    if (roots.length === 0)
        return { kind: 'everything', why: 'the policy names no closure.roots' };
    const closure = (0,lib_closure/* closureOf */.T)(await side.workspace(), roots);
    const [fault] = closure.faults;
    if (fault !== undefined)
        return { kind: 'everything', why: fault };
    const [missing] = closure.missingRoots;
    if (missing !== undefined)
        return { kind: 'everything', why: `there is no package in ${(0,grammar/* quote */.hD)(missing)}` };
    const members = [...closure.members.keys()].filter(({ ecosystem }) => ecosystem === 'npm');
    // what is built from no package may still take in what a script of it has installed
    if (members.length === 0)
        return { kind: 'everything', why: 'the roots are no packages of npm' };
    const within = folder === '' ? '' : `${folder}/`;
    const inside = members.filter((member) => member.folder === folder || member.folder.startsWith(within));
    return {
        kind: 'folders',
        folders: inside.map((member) => member.folder.slice(within.length)),
        members: inside,
    };
}
/**
 * The lock file of yarn 1 with the importers that it does not name, taken from their manifests. As it was where a
 * manifest asks for something that the lock file does not hold, and none of the repository's packages is called so.
 */
async function withManifests(lock, side, folder, members) {
    const own = new Set((await side.workspace()).members.filter(isNpm).map(({ name }) => name));
    const top = folder === '' ? 'package.json' : `${folder}/package.json`;
    const contents = await side.files.read([...new Set([top, ...members.map(({ manifest }) => manifest)])]);
    const root = (0,npm_json/* readJson */.Vh)(contents.get(top));
    // they replace what a manifest asks for
    if (root.kind === 'fault' || !(0,npm_json/* isObject */.Gv)(root.value) || (0,npm_json/* jsonAt */.og)(root.value, 'resolutions') !== undefined)
        return lock;
    const entries = new Map(lock.entries);
    const importers = new Map();
    for (const member of members) {
        const patterns = patternsOf(contents.get(member.manifest));
        const missing = patterns?.filter(({ name, pattern }) => !lock.entries.has(pattern) && !own.has(name));
        if (patterns === undefined || missing === undefined || missing.length > 0)
            return lock;
        const key = `importer ${member.folder}`;
        const needs = patterns.map(({ pattern }) => pattern).filter((pattern) => lock.entries.has(pattern));
        entries.set(key, {
            name: member.name,
            version: '',
            fields: new Map([['needs', needs.toSorted().join('\n')]]),
            needs,
        });
        importers.set(folder === '' ? member.folder : member.folder.slice(folder.length + 1), key);
    }
    return { ...lock, entries, importers };
}
const isNpm = ({ ecosystem }) => ecosystem === 'npm';
function patternsOf(bytes) {
    const json = (0,npm_json/* readJson */.Vh)(bytes);
    if (json.kind === 'fault' || !(0,npm_json/* isObject */.Gv)(json.value))
        return undefined;
    const { value } = json;
    const sections = ['dependencies', 'devDependencies', 'optionalDependencies'].map((key) => (0,npm_json/* jsonAt */.og)(value, key) ?? {});
    if (!sections.every(npm_json/* isObject */.Gv))
        return undefined;
    const wanted = sections.flatMap((section) => Object.entries(section));
    if (wanted.some(([, range]) => typeof range !== 'string'))
        return undefined;
    return wanted.map(([name, range]) => ({ name, pattern: `${name}@${range}` }));
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/lock.js


/** Everything that the importers need, and themselves. `undefined`: it cannot be told, so everything counts. */
function reachOf({ entries, importers }, folders) {
    if (importers === undefined || folders === undefined)
        return undefined;
    const reached = new Set();
    const waiting = [];
    for (const folder of folders) {
        const key = importers.get(folder);
        if (key === undefined)
            return undefined;
        waiting.push(key);
    }
    for (const key of waiting) {
        if (reached.has(key))
            continue;
        reached.add(key);
        const needs = entries.get(key)?.needs;
        if (needs === undefined)
            return undefined;
        for (const need of needs)
            if (!reached.has(need))
                waiting.push(need);
    }
    return reached;
}
/** @param roots whose build the reach stands for, to name them */
function compareLocks(old, now, roots) {
    const setting = firstDifference(old.lock.settings, now.lock.settings);
    if (setting !== undefined)
        return (0,proof/* different */.y)(`${(0,grammar/* quote */.hD)(setting)} of the lock file changed`);
    const counted = [];
    const drifted = [];
    for (const key of new Set([...old.lock.entries.keys(), ...now.lock.entries.keys()])) {
        const [was, is] = [old.lock.entries.get(key), now.lock.entries.get(key)];
        const [wasIn, isIn] = [isReached(old, key), isReached(now, key)];
        const change = changeOf(was, is);
        if (change !== undefined)
            (wasIn || isIn ? counted : drifted).push(change);
        else if (wasIn !== isIn && is !== undefined)
            counted.push({ kind: 'reach', entry: is, needed: isIn });
    }
    if (counted.length > 0)
        return (0,proof/* different */.y)(list(describe(counted), 1));
    if (drifted.length === 0) {
        return {
            kind: 'same',
            proof: 'lock-file',
            why: `only the form differs: ${now.lock.entries.size} entries are the same`,
        };
    }
    const what = describe(drifted);
    const many = what.length === 1 ? '1 package' : `${what.length} packages`;
    const where = `outside what ${roots.map((root) => (0,grammar/* quote */.hD)(root)).join(', ')} is built from`;
    return { kind: 'same', proof: 'lock-file', why: `${many} drifted ${where}: ${list(what, 5)}` };
}
const isReached = ({ lock, reach }, key) => reach === undefined ? lock.entries.has(key) : reach.has(key);
function changeOf(was, is) {
    if (is === undefined)
        return was === undefined ? undefined : { kind: 'gone', entry: was };
    if (was === undefined)
        return { kind: 'new', entry: is };
    if (was.version !== is.version)
        return { kind: 'moved', from: was.version, entry: is };
    const field = firstDifference(was.fields, is.fields);
    return field === undefined ? undefined : { kind: 'field', field, entry: is };
}
/** Packages from elsewhere first; the repository's own only where there are no others, for they ask for them. */
function describe(changes) {
    const foreign = changes.filter(({ entry }) => entry.version !== '');
    const byName = Map.groupBy(foreign.length > 0 ? foreign : changes, ({ entry }) => entry.name);
    const texts = [...byName.values()].flatMap((all) => {
        const [[first, ...others], [added, ...rest]] = [
            all.filter(({ kind }) => kind === 'gone'),
            all.filter(({ kind }) => kind === 'new'),
        ];
        // where a version is part of the key, one that moves goes and comes
        const swapped = first !== undefined && added !== undefined && others.length + rest.length === 0;
        const alone = all.filter((each) => !swapped || (each !== first && each !== added)).map(sentence);
        return [...new Set(swapped ? [move(first.entry.version, added.entry), ...alone] : alone)];
    });
    return [...texts.filter((text) => text.includes('\u2192')), ...texts.filter((text) => !text.includes('\u2192'))];
}
function sentence(change) {
    const { entry } = change;
    switch (change.kind) {
        case 'new':
        case 'gone':
            return `${label(entry)} is ${change.kind}`;
        case 'moved':
            return move(change.from, entry);
        case 'field':
            return `${(0,grammar/* quote */.hD)(change.field)} of ${label(entry)} changed`;
        case 'reach':
            return `${label(entry)} is ${change.needed ? 'needed now' : 'needed no longer'}`;
    }
}
/** A key may tell peers, too: then the version is the same, and what it meets there is not. */
const move = (from, { name, version }) => from === version
    ? `the peers of ${(0,grammar/* quote */.hD)(name)} ${show(version)} changed`
    : `${(0,grammar/* quote */.hD)(name)} ${show(from)} \u2192 ${show(version)}`;
const label = ({ name, version }) => version === '' ? (0,grammar/* quote */.hD)(name) : `${(0,grammar/* quote */.hD)(name)} ${show(version)}`;
/** A version is text from outside, too; quoted only where it does not look like one. */
const show = (version) => (/^[\w.+-]{1,60}$/.test(version) ? version : (0,grammar/* quote */.hD)(version));
/** The name of the first field that differs, in a fixed order. */
function firstDifference(was, is) {
    return [...new Set([...was.keys(), ...is.keys()])].toSorted().find((name) => was.get(name) !== is.get(name));
}
function list(items, most) {
    const shown = items.slice(0, most).join(', ');
    return items.length > most ? `${shown} and ${items.length - most} more` : shown;
}

// EXTERNAL MODULE: ./packages/content/lib/npm/names.js
var names = __webpack_require__(4909);
// EXTERNAL MODULE: ./packages/ports/lib/json.js
var json = __webpack_require__(6066);
;// CONCATENATED MODULE: ./packages/content/lib/npm/package-json.js



/**
 * Read by people and by registries' pages; no installer, runtime or bundler builds anything else from them. `version`
 * belongs here by the policy's word: a release that changes nothing but its number is no new build. Where a version
 * decides whether a range is met from the repository, the lock file changes, too, and is judged of itself.
 */
const inert = new Set([
    'version',
    'description',
    'keywords',
    'homepage',
    'bugs',
    'license',
    'licenses',
    'author',
    'contributors',
    'maintainers',
    'funding',
    'repository',
]);
/** Scripts that only judge the sources; `pretest` and `posttest` run around `test` alone. */
const judging = new Set(['test', 'pretest', 'posttest', 'lint', 'format']);
/** Maps whose order no tool reads. Of `exports`, `imports` and `overrides` the first key that fits is taken. */
const unordered = new Set([
    'dependencies',
    'devDependencies',
    'optionalDependencies',
    'peerDependencies',
    'peerDependenciesMeta',
    'dependenciesMeta',
    'engines',
    'bin',
    'scripts',
]);
/** Absent and empty are the same. */
const emptyIsNone = new Set([...unordered].filter((key) => key !== 'bin'));
/** By keys: what is not known to be inert counts, since any tool may read any key. */
function comparePackageJson({ before, after }) {
    const [old, now] = [(0,npm_json/* readJson */.Vh)(before), (0,npm_json/* readJson */.Vh)(after)];
    if (old.kind === 'fault')
        return (0,proof/* unproven */.g)(`the old version cannot be compared: ${old.what}`);
    if (now.kind === 'fault')
        return (0,proof/* unproven */.g)(`the new version cannot be compared: ${now.what}`);
    if (!(0,npm_json/* isObject */.Gv)(old.value) || !(0,npm_json/* isObject */.Gv)(now.value))
        return (0,proof/* unproven */.g)('one version is no JSON object');
    const [was, is] = [old.value, now.value];
    const changed = [];
    for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
        const [left, right] = [(0,npm_json/* jsonAt */.og)(was, key), (0,npm_json/* jsonAt */.og)(is, key)];
        if (key === 'scripts') {
            const name = changedScript(left, right);
            if (name !== undefined)
                return (0,proof/* different */.y)(name === '' ? 'scripts changed' : `the script ${(0,grammar/* quote */.hD)(name)} changed`);
        }
        else if (!inert.has(key) && spell(key, left) !== spell(key, right))
            return (0,proof/* different */.y)(package_json_describe(key, left, right));
        if (order(left) !== order(right))
            changed.push(key);
    }
    return changed.length === 0
        ? { kind: 'same', proof: 'formatting-only', why: 'only blanks and the order of keys differ' }
        : { kind: 'same', proof: 'manifest', why: `only ${changed.toSorted().join(', ')} changed: no build reads that` };
}
const order = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
/** Equal for values that tools take for the same. */
function spell(key, value) {
    if (value === undefined)
        return '';
    if (emptyIsNone.has(key) && (0,npm_json/* isObject */.Gv)(value) && Object.keys(value).length === 0)
        return '';
    return unordered.has(key) ? (0,json/* canonicalJson */.d)(value) : JSON.stringify(value);
}
function package_json_describe(key, left, right) {
    if (left === undefined)
        return `${(0,grammar/* quote */.hD)(key)} is new`;
    if (right === undefined)
        return `${(0,grammar/* quote */.hD)(key)} is gone`;
    if (!(0,npm_json/* isObject */.Gv)(left) || !(0,npm_json/* isObject */.Gv)(right))
        return `${(0,grammar/* quote */.hD)(key)} changed`;
    const names = [...new Set([...Object.keys(left), ...Object.keys(right)])];
    const name = names.find((each) => order((0,npm_json/* jsonAt */.og)(left, each)) !== order((0,npm_json/* jsonAt */.og)(right, each)));
    if (name === undefined)
        return `the order of ${(0,grammar/* quote */.hD)(key)} changed`;
    const [was, is] = [(0,npm_json/* jsonAt */.og)(left, name), (0,npm_json/* jsonAt */.og)(right, name)];
    if (was === undefined)
        return `${key}: ${(0,grammar/* quote */.hD)(name)} is new`;
    if (is === undefined)
        return `${key}: ${(0,grammar/* quote */.hD)(name)} is gone`;
    return typeof was === 'string' && typeof is === 'string'
        ? `${key}: ${(0,grammar/* quote */.hD)(name)} became ${(0,grammar/* quote */.hD)(is)}, it was ${(0,grammar/* quote */.hD)(was)}`
        : `${key}: ${(0,grammar/* quote */.hD)(name)} changed`;
}
/** The first script that changed and may take part in a build; empty when there is no telling which. */
function changedScript(left, right) {
    const [was, is] = [left ?? {}, right ?? {}];
    if (!(0,npm_json/* isObject */.Gv)(was) || !(0,npm_json/* isObject */.Gv)(is))
        return order(left) === order(right) ? undefined : '';
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].find((name) => order((0,npm_json/* jsonAt */.og)(was, name)) !== order((0,npm_json/* jsonAt */.og)(is, name)) &&
        !(judging.has(name) && !isCalled(name, was) && !isCalled(name, is)));
}
/** Whether a script that counts may run it: by name, or by a pattern of names (`run-s *`). */
function isCalled(name, scripts) {
    const word = name.replace(/^(?:pre|post)/, '');
    return Object.entries(scripts).some(([other, text]) => !judging.has(other) && (typeof text !== 'string' || text.includes(word) || text.includes('*')));
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/package-lock.js


/** What lockfile versions 1 to 3 are made of; anything else may mean more than is compared here. */
const known = {
    top: new Set(['name', 'version', 'lockfileVersion', 'requires', 'packages', 'dependencies', 'preserveSymlinks']),
    entry: new Set([
        'name',
        'version',
        'resolved',
        'integrity',
        'link',
        'dev',
        'optional',
        'devOptional',
        'peer',
        'inBundle',
        'hasInstallScript',
        'hasShrinkwrap',
        'bin',
        'license',
        'engines',
        'os',
        'cpu',
        'libc',
        'deprecated',
        'funding',
        'dependencies',
        'devDependencies',
        'optionalDependencies',
        'peerDependencies',
        'peerDependenciesMeta',
        'bundleDependencies',
        'acceptDependencies',
        'workspaces',
        'extraneous',
    ]),
    legacy: new Set([
        'version',
        'resolved',
        'integrity',
        'bundled',
        'dev',
        'optional',
        'peer',
        'requires',
        'dependencies',
        'from',
        'extraneous',
    ]),
};
/** Said of a package, not read from it. */
const package_lock_inert = new Set(['license', 'deprecated', 'funding']);
/** package-lock.json and npm-shrinkwrap.json. */
function readPackageLock(bytes) {
    const json = (0,npm_json/* readJson */.Vh)(bytes);
    if (json.kind === 'fault')
        return json;
    const { value } = json;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return fault('it is no JSON object');
    const strange = Object.keys(value).find((key) => !known.top.has(key));
    if (strange !== undefined)
        return fault(`${JSON.stringify(strange.slice(0, 60))} is no key of a lock file of npm`);
    const version = (0,npm_json/* jsonAt */.og)(value, 'lockfileVersion');
    if (version !== 1 && version !== 2 && version !== 3)
        return fault('its lockfileVersion is none of 1, 2 and 3');
    const settings = new Map(['lockfileVersion', 'requires', 'preserveSymlinks'].map((key) => [key, package_lock_spell((0,npm_json/* jsonAt */.og)(value, key))]));
    const legacy = new Map();
    if (!flatten((0,npm_json/* jsonAt */.og)(value, 'dependencies') ?? {}, '', legacy))
        return fault('its dependencies are of an unknown form');
    const packages = version === 1 ? {} : (0,npm_json/* jsonAt */.og)(value, 'packages');
    if (!(0,npm_json/* isObject */.Gv)(packages))
        return fault('its packages are no JSON object');
    const entries = new Map();
    for (const [path, entry] of Object.entries(packages)) {
        if (!(0,npm_json/* isObject */.Gv)(entry) || Object.keys(entry).some((key) => !known.entry.has(key))) {
            return fault(`its entry ${JSON.stringify(path.slice(0, 60))} is of an unknown form`);
        }
        entries.set(path, entryOf(path, entry, packages, legacy.get(path)));
    }
    for (const [path, entry] of legacy)
        if (!entries.has(path))
            entries.set(path, legacyEntry(path, entry));
    const own = Object.keys(packages).filter((path) => !isInstalled(path));
    return {
        kind: 'lock',
        lock: { entries, importers: version === 1 ? undefined : new Map(own.map((path) => [path, path])), settings },
    };
}
const fault = (what) => ({ kind: 'fault', what });
const package_lock_spell = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
const isInstalled = (path) => `/${path}`.includes('/node_modules/');
const textAt = (entry, key) => {
    const value = (0,npm_json/* jsonAt */.og)(entry, key);
    return typeof value === 'string' ? value : '';
};
/** What npm 6 reads, by the paths that later versions give it. False: of another form. */
function flatten(dependencies, around, found) {
    if (!(0,npm_json/* isObject */.Gv)(dependencies))
        return false;
    return Object.entries(dependencies).every(([name, entry]) => {
        if (!(0,npm_json/* isObject */.Gv)(entry) || Object.keys(entry).some((key) => !known.legacy.has(key)))
            return false;
        const path = `${around}node_modules/${name}`;
        found.set(path, entry);
        return flatten((0,npm_json/* jsonAt */.og)(entry, 'dependencies') ?? {}, `${path}/`, found);
    });
}
/** Without the nested ones, which are entries of their own. */
const legacyFields = (entry) => Object.entries(entry)
    .filter(([key]) => key !== 'dependencies')
    .map(([key, value]) => [`dependencies: ${key}`, package_lock_spell(value)]);
function legacyEntry(path, entry) {
    return {
        name: nameOf(path),
        version: textAt(entry, 'version'),
        fields: new Map(legacyFields(entry)),
        needs: undefined,
    };
}
const nameOf = (path) => path === '' ? 'the top package' : path.slice(`/${path}`.lastIndexOf('/node_modules/') + (isInstalled(path) ? 13 : 1));
function entryOf(path, entry, packages, legacy) {
    // name and version of the repository's own packages are copied from their manifests
    const ignored = isInstalled(path) ? package_lock_inert : new Set([...package_lock_inert, 'name', 'version']);
    const counted = Object.entries(entry).filter(([key]) => !ignored.has(key));
    const fields = new Map([
        ...counted.map(([key, value]) => [key, package_lock_spell(value)]),
        ...(legacy === undefined ? [] : legacyFields(legacy)),
    ]);
    const needs = needsOf(path, entry, packages);
    if (needs !== undefined)
        fields.set('what it resolves to', needs.toSorted().join('\n'));
    return {
        name: textAt(entry, 'name') || nameOf(path),
        version: isInstalled(path) ? textAt(entry, 'version') : '',
        fields,
        needs,
    };
}
/** A missing one of the last three is usual: for another platform, not wanted, or of a package that is linked. */
const sections = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'];
function needsOf(path, entry, packages) {
    // what lies above the lock file has no node_modules that it tells of
    if (path.startsWith('..'))
        return undefined;
    if ((0,npm_json/* jsonAt */.og)(entry, 'link') === true) {
        const target = textAt(entry, 'resolved');
        return Object.hasOwn(packages, target) ? [target] : undefined;
    }
    const optional = (0,npm_json/* jsonAt */.og)(entry, 'optionalDependencies');
    const needs = [];
    for (const section of sections) {
        const wanted = (0,npm_json/* jsonAt */.og)(entry, section);
        if (wanted === undefined)
            continue;
        if (!(0,npm_json/* isObject */.Gv)(wanted))
            return undefined;
        for (const name of Object.keys(wanted)) {
            const found = resolve(path, name, packages);
            if (found !== undefined)
                needs.push(found);
            else if (section === 'dependencies' && !((0,npm_json/* isObject */.Gv)(optional) && Object.hasOwn(optional, name)))
                return undefined;
        }
    }
    return needs;
}
/** As Node looks for a package: in the node_modules beside, then in those of every folder above. */
function resolve(from, name, packages) {
    for (let folder = from;; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
        const path = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
        if (Object.hasOwn(packages, path))
            return path;
        if (folder === '')
            return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./packages/content/lib/npm/yaml.js

/** Enough for every lock file, and a bound for recursion. */
const maxDepth = 50;
/** What YAML 1.1 or 1.2 takes for nothing, a truth, a number or a date unless it is quoted. */
const noText = /^(?:~?|null|true|false|yes|no|on|off|y|n|[-+]?(?:\d[\d_]*(?:\.[\d_]*)?|\.\d[\d_]*)(?:e[-+]?\d+)?|[-+]?0[xob][\da-f_]+|[-+]?\d+(?::\d+)+(?:\.\d*)?|[-+]?\.(?:inf|nan)|\d{4}-\d\d?-\d\d?.*)$/i;
/**
 * One YAML document whose every scalar is the text that stands there, so that nothing is lost to numbers; what is
 * text only when quoted is marked where it is not. Anchors,
 * aliases, tags and keys that stand twice are refused: none of the tools writes them.
 */
function readYaml(text) {
    try {
        const documents = (0,dist/* parseAllDocuments */.hR)(text, {
            schema: 'failsafe',
            strict: true,
            uniqueKeys: true,
            merge: false,
            prettyErrors: false,
            logLevel: 'silent',
        });
        const [document, second] = Array.isArray(documents) ? documents : [];
        if (document === undefined)
            return { kind: 'fault', what: 'it is empty' };
        if (second !== undefined)
            return { kind: 'fault', what: 'it holds more than one document' };
        if (document.errors.length > 0)
            return { kind: 'fault', what: 'it is not YAML, or a key stands twice' };
        const value = toJson(document.contents, 0);
        return value === undefined
            ? { kind: 'fault', what: 'it has anchors, tags or strange keys' }
            : { kind: 'yaml', value };
    }
    catch (error) {
        if (error instanceof RangeError)
            return { kind: 'fault', what: 'it is nested too deeply' };
        throw error;
    }
}
function toJson(node, depth) {
    if (node === null)
        return ' (unquoted)';
    if (depth > maxDepth || (0,dist/* isAlias */.Vj)(node))
        return undefined;
    if ((0,dist/* isScalar */.jn)(node)) {
        const { value, type } = node;
        if (node.tag !== undefined || node.anchor !== undefined || typeof value !== 'string')
            return undefined;
        return type === 'PLAIN' && noText.test(value) ? `${value} (unquoted)` : value;
    }
    if ((0,dist/* isSeq */.oP)(node)) {
        if (node.tag !== undefined || node.anchor !== undefined)
            return undefined;
        const items = node.items.map((item) => toJson(item, depth + 1));
        return items.every((item) => item !== undefined) ? items : undefined;
    }
    if (!(0,dist/* isMap */.jh)(node) || node.tag !== undefined || node.anchor !== undefined)
        return undefined;
    const entries = [];
    for (const { key, value } of node.items) {
        const [name, item] = [toJson(key, depth + 1), toJson(value, depth + 1)];
        if (typeof name !== 'string' || item === undefined)
            return undefined;
        entries.push([name, item]);
    }
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/pnpm-lock.js




const pnpm_lock_known = {
    settings: new Set([
        'lockfileVersion',
        'settings',
        'overrides',
        'packageExtensionsChecksum',
        'pnpmfileChecksum',
        'catalogs',
        'ignoredOptionalDependencies',
        'patchedDependencies',
        'time',
    ]),
    importer: new Set([
        'dependencies',
        'devDependencies',
        'optionalDependencies',
        'dependenciesMeta',
        'publishDirectory',
        'specifiers',
    ]),
    package: new Set([
        'resolution',
        'engines',
        'cpu',
        'os',
        'libc',
        'deprecated',
        'hasBin',
        'peerDependencies',
        'dev',
        'optional',
        'peerDependenciesMeta',
        'bundledDependencies',
        'requiresBuild',
        'prepare',
        'patched',
        'name',
        'version',
        'id',
        'dependencies',
        'optionalDependencies',
        'transitivePeerDependencies',
    ]),
};
const edges = ['dependencies', 'devDependencies', 'optionalDependencies'];
/** pnpm-lock.yaml of the versions 6 (pnpm 8) and 9 (pnpm 9 and later). */
function readPnpmLock(bytes) {
    const text = (0,lib_text/* decodeText */.g)(bytes);
    if (text === undefined)
        return pnpm_lock_fault('it is no file of UTF-8 text');
    const yaml = readYaml(text);
    if (yaml.kind === 'fault')
        return yaml;
    const { value } = yaml;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return pnpm_lock_fault('it is no map');
    const version = (0,npm_json/* jsonAt */.og)(value, 'lockfileVersion');
    if (version !== '6.0' && version !== '6.1' && version !== '9.0')
        return pnpm_lock_fault('its lockfileVersion is neither 6 nor 9');
    const whole = new Set([...pnpm_lock_known.settings, ...pnpm_lock_known.importer, 'importers', 'packages', 'snapshots']);
    const strange = Object.keys(value).find((key) => !whole.has(key));
    if (strange !== undefined)
        return pnpm_lock_fault(`${JSON.stringify(strange.slice(0, 60))} is no key of a lock file of pnpm`);
    const importers = pnpm_lock_importersOf(value);
    const packages = mapsOf((0,npm_json/* jsonAt */.og)(value, 'packages'), pnpm_lock_known.package);
    const snapshots = version === '9.0' ? mapsOf((0,npm_json/* jsonAt */.og)(value, 'snapshots'), pnpm_lock_known.package) : packages;
    if (importers === undefined || packages === undefined || snapshots === undefined) {
        return pnpm_lock_fault('its importers, packages or snapshots are of an unknown form');
    }
    const entries = new Map();
    for (const [folder, importer] of importers)
        entries.set(importerKey(folder), importerEntry(folder, importer, importers, snapshots));
    for (const [key, snapshot] of snapshots) {
        const about = packages.get(key) ?? packages.get(withoutPeers(key));
        entries.set(key, packageEntry(key, snapshot, about, importers, snapshots));
    }
    // of no use to anything that is listed; compared all the same where everything counts
    const used = new Set([...snapshots.keys()].flatMap((key) => [key, withoutPeers(key)]));
    for (const [key, about] of packages) {
        if (!used.has(key)) {
            entries.set(`package ${key}`, packageEntry(key, about, about, importers, snapshots));
        }
    }
    const settings = new Map([...pnpm_lock_known.settings].map((key) => [key, pnpm_lock_spell((0,npm_json/* jsonAt */.og)(value, key))]));
    return {
        kind: 'lock',
        lock: {
            entries,
            importers: new Map([...importers.keys()].map((folder) => [folder, importerKey(folder)])),
            settings,
        },
    };
}
const pnpm_lock_fault = (what) => ({ kind: 'fault', what });
const pnpm_lock_spell = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
const importerKey = (folder) => `importer ${folder}`;
const withoutPeers = (key) => key.replace(/\(.*$/s, '');
/** `undefined`: not a map of maps with these keys. */
function mapsOf(value, keys) {
    if (value === undefined)
        return new Map();
    if (!(0,npm_json/* isObject */.Gv)(value))
        return undefined;
    const found = new Map();
    for (const [name, item] of Object.entries(value)) {
        if (!(0,npm_json/* isObject */.Gv)(item) || Object.keys(item).some((key) => !keys.has(key)))
            return undefined;
        found.set(name, item);
    }
    return found;
}
/** By folder. A lock file of version 6 for one package has its sections at the top. */
function pnpm_lock_importersOf(value) {
    const listed = (0,npm_json/* jsonAt */.og)(value, 'importers');
    const own = Object.entries(value).filter(([key]) => pnpm_lock_known.importer.has(key));
    if (listed === undefined)
        return new Map([['', Object.fromEntries(own)]]);
    const found = own.length === 0 ? mapsOf(listed, pnpm_lock_known.importer) : undefined;
    return found === undefined
        ? undefined
        : new Map([...found].map(([folder, importer]) => [folder === '.' ? '' : folder, importer]));
}
function importerEntry(folder, importer, importers, snapshots) {
    const fields = new Map(Object.entries(importer).map(([key, item]) => [key, pnpm_lock_spell(item)]));
    const needs = pnpm_lock_needsOf(importer, folder, importers, snapshots);
    return { name: folder === '' ? 'the top package' : folder, version: '', fields, needs };
}
function packageEntry(key, snapshot, about, importers, snapshots) {
    const plain = withoutPeers(key).replace(/^\//, '');
    const at = plain.indexOf('@', 1);
    const counted = Object.entries({ ...about, ...snapshot }).filter(([field]) => field !== 'deprecated');
    return {
        name: at === -1 ? plain : plain.slice(0, at),
        version: at === -1 ? '' : plain.slice(at + 1),
        fields: new Map(counted.map(([field, item]) => [field, pnpm_lock_spell(item)])),
        // without what `packages` says of it there is no resolution to compare
        needs: about === undefined ? undefined : pnpm_lock_needsOf(snapshot, '', importers, snapshots),
    };
}
function pnpm_lock_needsOf(entry, folder, importers, snapshots) {
    const needs = [];
    for (const section of edges) {
        const wanted = (0,npm_json/* jsonAt */.og)(entry, section) ?? {};
        if (!(0,npm_json/* isObject */.Gv)(wanted))
            return undefined;
        for (const [name, item] of Object.entries(wanted)) {
            const version = (0,npm_json/* isObject */.Gv)(item) ? (0,npm_json/* jsonAt */.og)(item, 'version') : item;
            if (typeof version !== 'string')
                return undefined;
            if (version.startsWith('link:')) {
                const linked = linkedFolder(folder, version.slice('link:'.length));
                // a folder that is no importer has nothing in this file
                if (linked !== undefined && importers.has(linked))
                    needs.push(importerKey(linked));
                continue;
            }
            const candidates = [...new Set([`${name}@${version}`, version, `/${name}@${version}`, `/${version}`])];
            const found = candidates.filter((key) => snapshots.has(key));
            if (found.length !== 1)
                return undefined;
            needs.push(...found);
        }
    }
    return needs;
}
function linkedFolder(folder, path) {
    const parts = folder === '' ? [] : folder.split('/');
    for (const part of path.split('/')) {
        if (part === '..') {
            if (parts.pop() === undefined)
                return undefined;
        }
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/pnpm-workspace.js





/** Every setting counts, for the next version of pnpm may read it; comments and the order of settings do not. */
function comparePnpmWorkspaces({ before, after }) {
    const [was, is] = [settingsOf(before), settingsOf(after)];
    if (typeof was === 'string')
        return (0,proof/* unproven */.g)(`the old version cannot be compared: ${was}`);
    if (typeof is === 'string')
        return (0,proof/* unproven */.g)(`the new version cannot be compared: ${is}`);
    const changed = [...new Set([...was.keys(), ...is.keys()])].find((key) => was.get(key) !== is.get(key));
    if (changed !== undefined)
        return (0,proof/* different */.y)(`${(0,grammar/* quote */.hD)(changed)} changed`);
    return { kind: 'same', proof: 'formatting-only', why: `only the form differs: ${is.size} settings are the same` };
}
/** The settings as they are spelled, in the order that each has within; or why there are none. */
function settingsOf(bytes) {
    const text = (0,lib_text/* decodeText */.g)(bytes);
    if (text === undefined)
        return 'it is no file of UTF-8 text';
    const yaml = readYaml(text);
    if (yaml.kind === 'fault')
        return yaml.what;
    const { value } = yaml;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return 'it is no map';
    return new Map(Object.keys(value).map((key) => [key, JSON.stringify((0,npm_json/* jsonAt */.og)(value, key))]));
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/yarn-berry.js



const yarn_berry_known = new Set([
    'version',
    'resolution',
    'dependencies',
    'optionalDependencies',
    'peerDependencies',
    'dependenciesMeta',
    'peerDependenciesMeta',
    'bin',
    'checksum',
    'conditions',
    'languageName',
    'linkType',
]);
/** yarn.lock of yarn 2 and later: one entry for each resolution, under all descriptors that lead to it. */
function readYarnBerry(text) {
    const yaml = readYaml(text);
    if (yaml.kind === 'fault')
        return yaml;
    const { value } = yaml;
    if (!(0,npm_json/* isObject */.Gv)(value))
        return yarn_berry_fault('it is no map');
    const byDescriptor = new Map();
    const found = new Map();
    const settings = new Map();
    for (const [key, entry] of Object.entries(value)) {
        if (!(0,npm_json/* isObject */.Gv)(entry))
            return yarn_berry_fault('it holds something that is no entry');
        if (key === '__metadata') {
            for (const [name, item] of Object.entries(entry))
                settings.set(name, yarn_berry_spell(item));
            continue;
        }
        const resolution = (0,npm_json/* jsonAt */.og)(entry, 'resolution');
        const strange = Object.keys(entry).find((each) => !yarn_berry_known.has(each));
        if (typeof resolution !== 'string' || strange !== undefined || found.has(resolution)) {
            return yarn_berry_fault(`its entry ${JSON.stringify(key.slice(0, 60))} is of an unknown form`);
        }
        found.set(resolution, entry);
        for (const descriptor of key.split(/\s*,\s*/)) {
            if (byDescriptor.has(descriptor))
                return yarn_berry_fault(`${JSON.stringify(descriptor.slice(0, 60))} stands twice`);
            byDescriptor.set(descriptor, resolution);
        }
    }
    const byName = Map.groupBy(byDescriptor.keys(), yarn_berry_nameOf);
    const entries = new Map();
    const importers = new Map();
    for (const [resolution, entry] of found) {
        const folder = /@workspace:(.*)$/s.exec(resolution)?.[1];
        if (folder !== undefined)
            importers.set(folder === '.' ? '' : folder, resolution);
        entries.set(resolution, yarn_berry_entryOf(resolution, entry, folder !== undefined, byDescriptor, byName));
    }
    return { kind: 'lock', lock: { entries, importers, settings } };
}
const yarn_berry_fault = (what) => ({ kind: 'fault', what });
const yarn_berry_spell = (value) => (value === undefined ? '' : (0,json/* canonicalJson */.d)(value));
const yarn_berry_nameOf = (descriptor) => {
    const at = descriptor.indexOf('@', 1);
    return at === -1 ? descriptor : descriptor.slice(0, at);
};
function yarn_berry_entryOf(resolution, entry, own, byDescriptor, byName) {
    const version = (0,npm_json/* jsonAt */.og)(entry, 'version');
    const fields = new Map(Object.entries(entry).map(([key, item]) => [key, yarn_berry_spell(item)]));
    const needs = yarn_berry_needsOf(entry, byDescriptor, byName);
    if (needs !== undefined)
        fields.set('what it resolves to', needs.toSorted().join('\n'));
    return { name: yarn_berry_nameOf(resolution), version: own || typeof version !== 'string' ? '' : version, fields, needs };
}
function yarn_berry_needsOf(entry, byDescriptor, byName) {
    const needs = new Set();
    for (const section of ['dependencies', 'optionalDependencies']) {
        const wanted = (0,npm_json/* jsonAt */.og)(entry, section) ?? {};
        if (!(0,npm_json/* isObject */.Gv)(wanted))
            return undefined;
        for (const [name, range] of Object.entries(wanted)) {
            if (typeof range !== 'string')
                return undefined;
            const exact = [`${name}@${range}`, `${name}@npm:${range}`].find((each) => byDescriptor.has(each));
            const all = byName.get(name) ?? [];
            // yarn patches some packages of itself; where a resolution or extension hides the way, all of the name may be meant
            const taken = exact === undefined ? all : [exact, ...all.filter((each) => each.startsWith(`${name}@patch:`))];
            if (taken.length === 0)
                return undefined;
            for (const each of taken)
                needs.add(byDescriptor.get(each) ?? each);
        }
    }
    // a patch is made of what it patches
    const resolution = (0,npm_json/* jsonAt */.og)(entry, 'resolution');
    const patched = typeof resolution === 'string' ? /^(.+?)@patch:/s.exec(resolution) : null;
    for (const each of patched === null ? [] : (byName.get(patched[1] ?? '') ?? []))
        needs.add(byDescriptor.get(each) ?? each);
    return [...needs];
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/yarn-classic.js
const yarn_classic_known = new Set(['version', 'resolved', 'integrity', 'name', 'uid', 'registry']);
const yarn_classic_sections = new Set(['dependencies', 'optionalDependencies']);
class Refused extends Error {
}
/**
 * yarn.lock of yarn 1: entries of `name@range` patterns, two blanks before a field, four before a dependency. Who of
 * the repository needs what stands in the manifests, not here.
 */
function readYarnClassic(text) {
    try {
        const entries = new Map();
        for (const draft of draftsOf(text.split('\n'))) {
            for (const pattern of draft.patterns) {
                if (entries.has(pattern))
                    throw new Refused(`${JSON.stringify(pattern.slice(0, 60))} stands twice`);
                entries.set(pattern, yarn_classic_entryOf(pattern, draft));
            }
        }
        // an entry without one that it needs leads nowhere
        for (const [pattern, entry] of entries) {
            if (entry.needs?.every((need) => entries.has(need)) === false)
                entries.set(pattern, { ...entry, needs: undefined });
        }
        return { kind: 'lock', lock: { entries, importers: undefined, settings: new Map() } };
    }
    catch (error) {
        if (error instanceof Refused)
            return { kind: 'fault', what: error.message };
        throw error;
    }
}
function yarn_classic_entryOf(pattern, { fields, needs }) {
    const version = fields.get('version') ?? '';
    return { name: yarn_classic_nameOf(pattern), version, fields, needs };
}
function yarn_classic_nameOf(pattern) {
    const at = pattern.indexOf('@', 1);
    return at === -1 ? pattern : pattern.slice(0, at);
}
function draftsOf(lines) {
    const drafts = [];
    let section;
    for (const [index, raw] of lines.entries()) {
        const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
        if (line === '' || line.startsWith('#'))
            continue;
        const refuse = () => new Refused(`line ${index + 1} is none of a lock file of yarn 1`);
        const [, blanks = '', rest = ''] = /^( *)(.*)$/s.exec(line) ?? [];
        const words = wordsOf(rest);
        const draft = drafts.at(-1);
        if (words === undefined)
            throw refuse();
        if (blanks === '') {
            const patterns = headOf(words);
            if (patterns === undefined || (draft !== undefined && !draft.fields.has('version')))
                throw refuse();
            drafts.push({ patterns, fields: new Map(), needs: [] });
            section = undefined;
            continue;
        }
        const [name = '', value = ''] = words;
        if (draft === undefined || words.length !== 2)
            throw refuse();
        if (blanks.length === 2 && value === ':' && yarn_classic_sections.has(name))
            section = name;
        else if (blanks.length === 2 && value !== ':' && yarn_classic_known.has(name) && !draft.fields.has(name)) {
            draft.fields.set(name, value);
            section = undefined;
        }
        else if (blanks.length === 4 &&
            section !== undefined &&
            value !== ':' &&
            !draft.fields.has(`${section}: ${name}`)) {
            draft.fields.set(`${section}: ${name}`, value);
            draft.needs.push(`${name}@${value}`);
        }
        else
            throw refuse();
    }
    const last = drafts.at(-1);
    if (last !== undefined && !last.fields.has('version'))
        throw new Refused('its last entry has no version');
    return drafts;
}
/** `a, b:` \u2192 the patterns. */
function headOf(words) {
    if (words.length < 2 || words.at(-1) !== ':')
        return undefined;
    const inner = words.slice(0, -1);
    const isComma = (word, index) => (index % 2 === 1) === (word === ',');
    return inner.length % 2 === 1 && inner.every(isComma) ? inner.filter((_, index) => index % 2 === 0) : undefined;
}
/** Quoted texts are JSON strings; a bare one begins with a letter or one of `/.-` and ends before a blank, a colon, a comma. */
function wordsOf(text) {
    const words = [];
    for (let rest = text; rest !== '';) {
        const [all = '', quoted, bare, mark] = /^(?:("(?:[^"\\]|\\.)*")|([A-Za-z0-9/.-][^\s:,]*)|([:,])) ?/.exec(rest) ?? [];
        if (all === '')
            return undefined;
        try {
            words.push(quoted === undefined ? (bare ?? mark ?? '') : JSON.parse(quoted));
        }
        catch {
            return undefined;
        }
        rest = rest.slice(all.length);
    }
    return words;
}

;// CONCATENATED MODULE: ./packages/content/lib/npm/prove.js












async function proveNpm(versions, sides) {
    const name = (0,names/* nameOf */.V)(versions.path);
    const format = names/* locks */.j.get(name);
    if (format !== undefined)
        return await proveLock(format, versions, sides);
    return name === 'package.json' ? comparePackageJson(versions) : comparePnpmWorkspaces(versions);
}
async function proveLock(format, { path, before, after }, sides) {
    const [old, now] = [read(format, before), read(format, after)];
    if (old.kind === 'fault')
        return (0,proof/* unproven */.g)(`the old lock file cannot be compared: ${old.what}`);
    if (now.kind === 'fault')
        return (0,proof/* unproven */.g)(`the new lock file cannot be compared: ${now.what}`);
    if (isBerry(old.lock) !== isBerry(now.lock))
        return (0,proof/* different */.y)('the format of the lock file changed');
    const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
    try {
        const [was, is] = [
            await reached(old.lock, sides.base, sides, folder),
            await reached(now.lock, sides.head, sides, folder),
        ];
        return compareLocks(was, is, sides.roots);
    }
    catch (error) {
        if (!(error instanceof files/* FilesUnreadable */.l))
            throw error;
        return (0,proof/* unproven */.g)(`what the lock file is needed for cannot be told: ${error.message}`);
    }
}
function read(format, bytes) {
    switch (format) {
        case 'npm':
            return readPackageLock(bytes);
        case 'pnpm':
            return readPnpmLock(bytes);
        case 'yarn': {
            const text = (0,lib_text/* decodeText */.g)(bytes);
            if (text === undefined)
                return { kind: 'fault', what: 'it is no file of UTF-8 text' };
            return /^__metadata:/m.test(text) ? readYarnBerry(text) : readYarnClassic(text);
        }
    }
}
/** Only berry's has settings of its own format. */
const isBerry = ({ settings }) => settings.has('version');
async function reached(lock, side, { roots }, folder) {
    const importers = await importersOf(side, roots, folder);
    if (importers.kind === 'everything')
        return { lock, reach: undefined };
    const named = lock.importers === undefined && !isNpmOne(lock) ? await withManifests(lock, side, folder, importers.members) : lock;
    return { lock: named, reach: reachOf(named, importers.folders) };
}
/** It knows no workspaces, and nests packages as npm does, not as yarn does. */
const isNpmOne = ({ settings }) => settings.has('lockfileVersion');


/***/ }),

/***/ 1194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ mayBeBuilt),
/* harmony export */   b: () => (/* binding */ isBuildInput)
/* harmony export */ });
/**
 * Whether the build of whoever needs the member takes the file in without being told to: sources and manifests, not the
 * member's own tests. Of these no rule may say that they need nothing; anything else is in a build only when a source
 * names it, and there a rule's word stands.
 */
function isBuildInput({ ecosystem, folder, sources = [] }, path) {
    if (sources.some((source) => source === '' || path.startsWith(`${source}/`)))
        return isSource[ecosystem].test(path);
    if (folder !== '' && !path.startsWith(`${folder}/`))
        return false;
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    return compiledBy[ecosystem](inside);
}
/** The same of a path whose package is not known: whether any build tool would take it in. */
function mayBeBuilt(path) {
    return Object.values(compiledBy).some((compiles) => compiles(path));
}
/** Sources and manifests; the file's place does not matter. */
const isSource = {
    cargo: /(?:^|\/)Cargo\.toml$|\.rs$/,
    npm: /(?:^|\/)package\.json$|\.(?:[cm]?[jt]sx?|json|wasm|node|vue|svelte)$/,
    go: /(?:^|\/)go\.mod$|\.(?:go|s|S|c|h|cc|cpp|hpp)$/,
};
const compiledBy = {
    cargo: (path) => isSource.cargo.test(path) && !/^(?:tests|benches|examples)\//.test(path),
    npm: (path) => isSource.npm.test(path) && !isTestOfNpm.test(path) && !isSettingOfTool.test(path),
    go: (path) => isSource.go.test(path) && !path.endsWith('_test.go'),
};
const isTestOfNpm = /(?:^|\/)(?:__tests__|__mocks__|tests?)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;
/** Any source is a program to npm; these only look at the others: dot files, and settings of linters and test runners. */
const isSettingOfTool = /(?:^|\/)\.|(?:^|\/)(?:eslint|prettier|stylelint|commitlint|lint-staged|jest|vitest|playwright|cypress)\.config\.[cm]?[jt]s$/;


/***/ }),

/***/ 5514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ closureOf)
/* harmony export */ });
/* harmony import */ var _build_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1194);

/**
 * The members that the roots need, directly or through others. A path belongs to the member with the deepest folder
 * around it; where members of several ecosystems share a folder, being inside by one of them is being inside. It belongs
 * as well to a member whose targets begin beside or above it, so that a package laid into the sources of another does
 * not take them away, and sources outside a member's folder are its own. What a source names by itself (`#[path]`,
 * `include!`) is not followed.
 * @param roots folders of members, as the policy names them
 */
function closureOf(workspace, roots) {
    const byFolder = Map.groupBy(workspace.members, ({ folder }) => folder);
    const key = (ecosystem, folder) => `${ecosystem} ${folder}`;
    const byKey = new Map(workspace.members.map((member) => [key(member.ecosystem, member.folder), member]));
    const chains = new Map();
    const waiting = roots
        .flatMap((root) => byFolder.get(folderOf(root)) ?? [])
        .map((member) => [member, [member.name]]);
    for (const [member, chain] of waiting) {
        if (chains.has(member))
            continue;
        chains.set(member, chain);
        for (const folder of member.needs) {
            const needed = byKey.get(key(member.ecosystem, folder));
            if (needed !== undefined && !chains.has(needed))
                waiting.push([needed, [...chain, needed.name]]);
        }
    }
    const bySource = new Map();
    for (const member of chains.keys()) {
        for (const source of member.sources ?? [])
            bySource.set(source, [...(bySource.get(source) ?? []), member]);
    }
    return {
        members: chains,
        faults: [...workspace.faults, ...new Set([...chains.keys()].flatMap(({ faults = [] }) => faults))],
        missingRoots: roots.filter((root) => !byFolder.has(folderOf(root))),
        place(path) {
            const around = membersAround(byFolder, path);
            const owners = [...around.filter((member) => chains.has(member)), ...membersOfSources(bySource, path)];
            const [first] = around;
            const [inside] = owners;
            if (inside !== undefined) {
                const compiled = owners.some((member) => (0,_build_input_js__WEBPACK_IMPORTED_MODULE_0__/* .isBuildInput */ .b)(member, path));
                return { kind: 'inside', member: inside.name, chain: chains.get(inside) ?? [], compiled };
            }
            return first === undefined ? { kind: 'no-member' } : { kind: 'outside', member: first.name };
        },
    };
}
/** `./node/` and `node` are the same folder, `.` is the top. */
function folderOf(root) {
    return root
        .split('/')
        .filter((part) => part !== '' && part !== '.')
        .join('/');
}
/** The members with the deepest folder around `path`; several when ecosystems share it. */
function membersAround(byFolder, path) {
    for (const folder of foldersAround(path)) {
        const found = byFolder.get(folder);
        if (found !== undefined)
            return found;
    }
    return [];
}
function membersOfSources(bySource, path) {
    if (bySource.size === 0)
        return [];
    return foldersAround(path).flatMap((folder) => bySource.get(folder) ?? []);
}
/** The folders around a file, the deepest first, the top last. */
function foldersAround(path) {
    const folders = [];
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
        folders.push(path.slice(0, end));
    return [...folders, ''];
}


/***/ }),

/***/ 4407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   og: () => (/* binding */ jsonAt)
/* harmony export */ });
/** Deeper than any manifest or lock file; what follows may recurse. */
const maxDepth = 500;
/**
 * JSON in which no key stands twice. Of two equal keys some tools take the first and others the last, so such a text
 * says two things at once.
 * @param bytes of a file, `undefined` where there is none
 */
function readJson(bytes) {
    if (bytes === undefined)
        return { kind: 'fault', what: 'it is no regular file' };
    try {
        const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
        const value = JSON.parse(text);
        const what = faultIn(text);
        return what === undefined ? { kind: 'json', value } : { kind: 'fault', what };
    }
    catch (error) {
        return { kind: 'fault', what: error instanceof SyntaxError ? 'it is not JSON' : 'it is not UTF-8 text' };
    }
}
/** @param text that is JSON otherwise */
function faultIn(text) {
    /** The keys of each object that is open, and whether one may come next; `undefined` for an array. */
    const open = [];
    for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g)) {
        const around = open.at(-1);
        if (token === '{')
            open.push({ keys: new Set(), key: true });
        else if (token === '[')
            open.push(undefined);
        else if (token === '}' || token === ']')
            open.pop();
        else if (around !== undefined) {
            if (token === ',')
                around.key = true;
            else if (token === ':')
                around.key = false;
            else if (around.key) {
                const key = JSON.parse(token);
                if (around.keys.has(key))
                    return `the key ${JSON.stringify(key.slice(0, 60))} stands twice`;
                around.keys.add(key);
            }
        }
        if (open.length > maxDepth)
            return 'it is nested too deeply';
    }
    return undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Own keys only: a package may be called `constructor`. */
function jsonAt(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}


/***/ })

};
